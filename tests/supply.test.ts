import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { testFolder } from './helpers/test-folder.ts';

interface Locked {
	version: string;
	license?: string;
	integrity?: string;
	resolved?: string;
	hasInstallScript?: boolean;
	bin?: Record<string, string>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
	Object.entries(manifest[kind] ?? {}),
);
const page = read('docs/dependencies.md');

test('every file that npm fetches is locked by its hash, and from no other place than the registry that is set', () => {
	expect(packages.length).toBeGreaterThan(100);
	expect(packages.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([]);
	expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('no script runs at the install but those that are allowed by name', () => {
	const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
	expect(scripted).toEqual(Object.keys(manifest['allowScripts'] ?? {}));
});

test('a program that several packages bring, each for its platform, is linked once more after an install', () => {
	const programs = packages.flatMap(([, { bin = {} }]) => Object.keys(bin));
	const brought = programs.filter((name, place) => programs.indexOf(name) !== place);
	expect(brought).toContain('node');
	expect(manifest['scripts']?.['postinstall']).toBe('node src/commands/link-programs.mjs');
});

test('it is linked from what is there, and not from the list in which an older npm still has the others', () => {
	const root = join(testFolder('link-'), 'program');
	const list = join(root, 'node_modules/.package-lock.json');
	const own = { name: 'own', version: '1.0.0', bin: { tool: 'tool.js' } };
	mkdirSync(join(root, 'node_modules/own'), { recursive: true });
	writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies: { own: '1.0.0' } }));
	writeFileSync(join(root, 'node_modules/own/package.json'), JSON.stringify(own));
	writeFileSync(join(root, 'node_modules/own/tool.js'), '#!/usr/bin/env node\n');
	writeFileSync(list, JSON.stringify({ lockfileVersion: 3, packages: {} }));
	const call = `node "${resolve('src/commands/link-programs.mjs')}"`;
	execFileSync('npm', ['exec', '--call', call], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
	expect(existsSync(list)).toBe(false);
	expect(readdirSync(join(root, 'node_modules/.bin'))).toContain('tool');
});

// The packages ask for a newer Node than the one that runs npm; theirs is installed with them.
test('an npm that is told to be strict about Node installs them too', () => {
	const userconfig = join(testFolder('strict-'), 'npmrc');
	mkdirSync(dirname(userconfig), { recursive: true });
	writeFileSync(userconfig, 'engine-strict=true\n');
	const args = ['config', 'get', 'engine-strict', '--userconfig', userconfig];
	const told = execFileSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
	expect(told.trim()).toBe('false');
});

test('every package that is named has an exact version and a row with the reason for it', () => {
	expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
	expect(direct.filter(([name]) => !page.includes(`\`${name}\``)).map(([name]) => name)).toEqual([]);
});

test('every licence among the packages is listed with what it asks', () => {
	const [, listed = ''] = page.split('## Licences');
	const licences = new Set(packages.flatMap(([, { license }]) => license ?? []));
	expect(
		[...licences]
			.flatMap((terms) => terms.split(/ AND | OR |[()]/))
			.filter(Boolean)
			.filter((name) => !listed.includes(`\`${name}\``)),
	).toEqual([]);
});

interface Workflow {
	permissions?: Record<string, string>;
	jobs: Record<string, { permissions?: Record<string, string>; steps: { uses?: string }[] }>;
}

const folder = '.github/workflows/';
const workflows = readdirSync(folder).map((name) => ({ name, flow: parse(read(folder + name)) as Workflow }));

test.each(workflows)('the workflow $name pins its actions by commit and may do no more than it must', ({ flow }) => {
	const actions = Object.values(flow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
	expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
	expect(flow.permissions).toEqual({ contents: 'read' });
	const rights = Object.values(flow.jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
	expect(rights.filter(([right, level]) => level === 'write' && !['pages', 'id-token'].includes(right))).toEqual([]);
});

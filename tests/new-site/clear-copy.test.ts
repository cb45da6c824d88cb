import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearCopy } from '../../src/new-site/clear-copy.ts';
import { filesOf } from '../site/build.ts';

let root: string;

beforeEach(() => {
	// It lies outside of the project, whose own repository must not be found.
	root = mkdtempSync(join(tmpdir(), 'sheaf-copy-'));
});

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
};

const git = (...args: string[]): string =>
	execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
		cwd: root,
		encoding: 'utf8',
	});

function copyOfSheaf(name = 'sheaf'): void {
	write('package.json', `{"name":"${name}"}`);
	write('src/build.ts', 'build();');
	write('tests/one/two.test.ts', 'test();');
	write('content/captures/list.txt', 'Goats');
	write('.gitignore', 'dist/\n');
	write('dist/index.html', 'built');
	git('init', '--quiet');
	git('add', '--all');
	git('commit', '--quiet', '--message', 'Use this template');
}

const SITE = new Map(
	Object.entries({
		'package.json': '{"name":"my-digest"}',
		'src/build.ts': 'build();',
		'.gitignore': 'dist/\n',
		'content/captures/.gitkeep': '',
	}).map(([path, text]) => [path, Buffer.from(text)]),
);

const paths = (): string[] => [...filesOf(root).keys()].filter((path) => !path.startsWith('.git/'));

test('a copy becomes the clean site, and what goes is in the last commit', () => {
	copyOfSheaf();
	expect(clearCopy(root, SITE)).toBe(2);
	expect(paths()).toEqual(
		['.gitignore', 'content/captures/.gitkeep', 'dist/index.html', 'package.json', 'src/build.ts'].sort(),
	);
	expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('my-digest');
	expect(git('show', 'HEAD:content/captures/list.txt')).toBe('Goats');
});

test('a machine without git is told, and nothing is changed', () => {
	copyOfSheaf();
	const before = paths();
	vi.stubEnv('PATH', root);
	expect(() => clearCopy(root, SITE)).toThrow(
		'Found no git on this machine. Nothing was changed. Install it from https://git-scm.com',
	);
	expect(paths()).toEqual(before);
});

test('nothing is taken away that is in no commit', () => {
	copyOfSheaf();
	write('content/captures/mine.txt', 'Sheep');
	const before = paths();
	expect(() => clearCopy(root, SITE)).toThrow('git add --all && git commit');
	expect(paths()).toEqual(before);
});

test('a site of its own stays as it is', () => {
	copyOfSheaf('my-digest');
	const before = paths();
	expect(() => clearCopy(root, SITE)).toThrow('a site of its own already');
	expect(paths()).toEqual(before);
});

test('a copy without a repository stays as it is', () => {
	write('package.json', '{"name":"sheaf"}');
	expect(() => clearCopy(root, SITE)).toThrow('npm run new -- ../my-digest');
	expect(paths()).toEqual(['package.json']);
});

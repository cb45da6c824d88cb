import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandEnvironment } from '../helpers/test-folder.ts';
import { readPage, words } from '../site/reading.ts';
import { filesOf } from '../site/build.ts';

// It lies outside of the project, as an editor's site does.
const folder = mkdtempSync(join(tmpdir(), 'sheaf new '));
const site = join(folder, 'night-herd');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, script: string, ...args: string[]): { code: number | null; output: string; errors: string } {
	const env = commandEnvironment({});
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: 'utf8' });
	return { code: status, output: stdout, errors: stderr };
}

const make = (...args: string[]) => run(process.cwd(), 'src/commands/new.ts', ...args);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>;

/** The blocks of a language in a page of Markdown. */
const blocksOf = (page: string, language: string): string[] =>
	[...page.matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(([, name, text = '']) => (name === language ? [text] : []));

describe('a new site', () => {
	let said: string;
	/** As it was made. */
	let fresh: Map<string, Buffer>;
	beforeAll(() => {
		const { code, output, errors } = make(site);
		expect(errors).toBe('');
		expect(code).toBe(0);
		said = output;
		fresh = filesOf(site);
	});

	test('has the program and an empty collection, and nothing that only the makers of Sheaf need', () => {
		const paths = [...fresh.keys()];
		expect(paths.filter((path) => path.startsWith('content/'))).toEqual([
			'content/captures/.gitkeep',
			'content/digests/.gitkeep',
			'content/papers/.gitkeep',
			'content/pictures/.gitkeep',
			'content/site.yaml',
			'content/topics/.gitkeep',
		]);
		expect(paths).toEqual(
			expect.arrayContaining([
				'README.md',
				'LICENSE',
				'.github/workflows/pages.yml',
				'package-lock.json',
				'.gitignore',
			]),
		);
		expect(paths.filter((path) => /^(tests|\.git|\.ci|node_modules|dist)\/|fixtures\/|ci\.yml/.test(path))).toEqual([]);
		expect(said).toMatch(/npm ci\n {2}npm run build\n/);
	});

	test('is named after its folder', () => {
		expect(readFileSync(join(site, 'content/site.yaml'), 'utf8')).toContain('\nname: "Night herd"\n');
		expect(json(join(site, 'package.json'))).toMatchObject({ name: 'night-herd', private: true });
	});

	test('has the commands of an editor, each with its file', () => {
		const scripts = json(join(site, 'package.json'))['scripts'] as Record<string, string>;
		expect(Object.keys(scripts)).toEqual(
			expect.arrayContaining(['dev', 'ingest', 'fetch', 'build', 'digest', 'preview']),
		);
		const files = Object.values(scripts).filter((script) => script.startsWith('node '));
		expect(files.filter((script) => !existsSync(join(site, script.replace('node ', ''))))).toEqual([]);
	});

	// An older npm leaves the Node that belongs to the program without its link otherwise.
	test('does at its install what this one does', () => {
		const [own, ours] = [site, '.'].map((root) => json(join(root, 'package.json'))['scripts']?.['postinstall']);
		expect(ours).toBeDefined();
		expect(own).toBe(ours);
	});

	test('has a lockfile that belongs to its package.json, without what only tests need', () => {
		const { name, dependencies, optionalDependencies, devDependencies, knip } = json(join(site, 'package.json'));
		const { packages } = json(join(site, 'package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
		expect(devDependencies).toBeUndefined();
		expect(knip).toBeUndefined();
		expect(packages['']).toMatchObject({ name, dependencies, optionalDependencies });
		expect(Object.keys(dependencies ?? {}).filter((one) => !(`node_modules/${one}` in packages))).toEqual([]);
		expect(Object.values(packages).filter(({ dev }) => dev)).toEqual([]);
	});

	test('is committed as it is where git would change the ends of lines', () => {
		const git = (...args: string[]) =>
			spawnSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: site, encoding: 'utf8' }).stderr;
		expect(git('init', '--quiet') + git('add', '--all')).toBe('');
		rmSync(join(site, '.git'), { recursive: true });
	});

	test('builds at once, with a page that says how to begin', () => {
		symlinkSync(resolve('node_modules'), join(site, 'node_modules'), 'junction');
		const { code, output, errors } = run(site, 'src/commands/build.ts');
		expect(errors).not.toContain('not built');
		expect(code).toBe(0);
		expect(output).toContain('It has no paper yet. Put a saved list into content/captures/');
		const main = words(readPage(join(site, 'dist'), 'index.html')('main').text());
		expect(main).toContain('There is no paper here yet');
	});

	test('becomes what the first digest of the documentation says', () => {
		const page = readFileSync('docs/first-digest.md', 'utf8');
		const [list = ''] = blocksOf(page, 'csv');
		const [bells = '', food = ''] = blocksOf(page, 'markdown');
		writeFileSync(join(site, 'content/captures/goats.csv'), list);
		expect(run(site, 'src/ingest/cli.ts').output).toContain('3 listed = 3 papers + 0 merged + 0 refused');
		const entry = join(site, 'content/papers/what-goats-prefer.md');
		const note = 'The best paper on paper that I know.';
		expect(page).toContain(`\nnote: ${note}\n`);
		writeFileSync(entry, readFileSync(entry, 'utf8').replace('\ningested:', `\nnote: ${note}\ningested:`));
		writeFileSync(join(site, 'content/topics/bells.md'), bells);
		writeFileSync(join(site, 'content/topics/food.md'), food);
		const { code, errors } = run(site, 'src/commands/build.ts');
		expect(errors).not.toContain('not built');
		expect(code).toBe(0);
		const shown = readPage(join(site, 'dist'), 'papers/what-goats-prefer.html')('main').text();
		expect(words(shown)).toContain(note);
		expect(words(readPage(join(site, 'dist'), 'topics.html')('main').text())).toMatch(/Bells.*Food/);
	});

	test('makes another that has the same files', () => {
		const other = join(folder, 'second', 'night-herd');
		expect(run(site, 'src/commands/new.ts', other)).toMatchObject({ code: 0, errors: '' });
		expect(filesOf(other)).toEqual(fresh);
	});

	test('is never written over', () => {
		rmSync(join(site, 'node_modules'));
		const before = filesOf(site);
		const { code, errors } = make(site);
		expect(code).toBe(1);
		expect(errors).toMatch(
			/^Found .+, …? in .+, expected a folder that is empty or not there yet\. Nothing was written\./,
		);
		expect(filesOf(site)).toEqual(before);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});

test('takes the topics of the collection along where it is told', () => {
	const other = join(folder, 'with-topics');
	expect(make(other, '--topics').code).toBe(0);
	expect(readdirSync(join(other, 'content/topics'))).toEqual(['.gitkeep', ...readdirSync('content/topics')].sort());
	expect(existsSync(join(other, 'content/thesaurus.yaml'))).toBe(true);
});

test('takes the clone of an empty repository for an empty folder', () => {
	const clone = join(folder, 'clone');
	mkdirSync(join(clone, '.git'), { recursive: true });
	writeFileSync(join(clone, '.git/HEAD'), 'ref: refs/heads/main\n');
	expect(make(clone).code).toBe(0);
	expect(readFileSync(join(clone, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
});

test.each([
	[[], 'Type npm run new -- ../my-digest'],
	[['my-digest'], 'which is within Sheaf itself, expected a folder beside it. Type npm run new -- ../my-digest'],
	[['.'], 'within Sheaf itself'],
	[['../my', 'digest'], 'Put a name with spaces into quotation marks'],
	[['../my-digest', '--here'], 'Found --here and ../my-digest, expected one of them'],
])('does not understand %j', (args, said) => {
	const { code, errors } = make(...args);
	expect(code).toBe(2);
	expect(errors).toContain(said);
});

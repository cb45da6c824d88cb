import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EDITORS_PAGES } from '../../src/new-site/program-files.ts';
import { siteFiles } from '../../src/new-site/site-files.ts';
import { writeSite } from '../../src/new-site/write-site.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { codeIn, deadLinks, docsPages } from './pages.ts';

const pages = docsPages('.');
const code = pages.flatMap(codeIn);
const told = ({ path, line, text }: { path: string; line: number; text: string }): string => `${path}:${line} ${text}`;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('the pages and what they name are found', () => {
	expect(pages.length).toBeGreaterThan(30);
	expect(code.filter(({ text }) => text.includes('npm run')).length).toBeGreaterThan(50);
});

test('every relative link leads to a file, and to a heading where it names one', () => {
	expect(deadLinks('.')).toEqual([]);
});

test('in a new site too, where only what editors read is', () => {
	const folder = join(testFolder('docs-'), 'site');
	writeSite(folder, siteFiles(process.cwd(), { name: 'site', hasTopics: false }));
	expect(EDITORS_PAGES.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
	expect(deadLinks(folder)).toEqual([]);
});

test('every script that is named is one of package.json', () => {
	const strays = code.filter(({ text }) =>
		[...text.matchAll(/\bnpm run ([\w:-]+)/g)].some(([, name = '']) => !(name in scripts)),
	);
	expect(strays.map(told)).toEqual([]);
});

test('what an editor is told to run is there in a new site', () => {
	const editors = code.filter(({ path }) => EDITORS_PAGES.includes(path) || path.startsWith('docs/formats/'));
	const strays = editors.filter(({ text }) =>
		[...text.matchAll(/\bnpm run ([\w:-]+)/g)].some(([, name = '']) => !scripts[name]?.startsWith('node src/')),
	);
	expect(strays.map(told)).toEqual([]);
});

/** Programs that come with a system, with git or with Node; others would have to be installed first. */
const PROGRAMS = /^((npm|node|git|cd|bash|curl|grep)\b|$)/;

test('every block of commands begins each line with a program that the reader has', () => {
	const lines = code.filter(({ language }) => language === 'sh');
	expect(lines.length).toBeGreaterThan(20);
	expect(lines.filter(({ text }) => !PROGRAMS.test(text)).map(told)).toEqual([]);
});

test('every option that is named is one that its command explains', () => {
	const helps = new Map(
		Object.entries(scripts).map(([name, script]) => {
			const file = /^node (\S+\.ts|src\/commands\/doctor\.mjs)$/.exec(script)?.[1]?.replace(/\.mjs$/, '.ts');
			return [name, file === undefined ? undefined : readFileSync(file, 'utf8')];
		}),
	);
	const strays = code.flatMap((named) =>
		[...named.text.matchAll(/\bnpm run ([\w:-]+)(?: --silent)? -- ([^|&#]*)/g)].flatMap(([, name = '', rest = '']) => {
			const help = helps.get(name);
			const options = rest.match(/(?<=\s|^)--[a-z]+/g) ?? [];
			return help === undefined
				? []
				: options
						.filter((option) => option !== '--help' && !help.includes(option))
						.map((option) => told({ ...named, text: option }));
		}),
	);
	expect(strays).toEqual([]);
});

/** Files of this project by their paths; what an editor or a build makes is not there. */
const OURS = /^(src|tests|docs|public|\.github|\.ci|content\/(site|thesaurus|permalinks)\.yaml)\b[\w./*[\]-]*$/;

test('every file of the project that is named is there', () => {
	const paths = code
		.filter(({ text, language }) => (language ?? 'sh') === 'sh' && !text.includes('<'))
		.flatMap((named) => named.text.split(/[\s'"]+/).map((text) => ({ ...named, text })))
		.filter(({ text }) => OURS.test(text));
	expect(paths.length).toBeGreaterThan(60);
	const missing = paths.filter(({ text }) => !existsSync(text) && globSync(text).length === 0);
	expect(missing.map(told)).toEqual([]);
});

test('what messages and settings say of the documentation is there', () => {
	const texts = [...globSync('src/**/*.{ts,astro,yaml,md}'), 'content/site.yaml'].map((path) => ({
		path,
		text: readFileSync(path, 'utf8'),
	}));
	const missing = texts.flatMap(({ path, text }) =>
		[...text.matchAll(/(?<![\w/.])docs\/[\w/-]+\.md/g)].flatMap(([page]) =>
			existsSync(page) ? [] : [`${path} names ${page}`],
		),
	);
	expect(missing).toEqual([]);
});

test('every kind of message is explained to editors', () => {
	const kinds = new Set(
		globSync('src/{ingest,entries,commands,links,making}/**/*.ts').flatMap((path) =>
			[...readFileSync(path, 'utf8').matchAll(/kind: '([a-z]+(?:-[a-z]+)+|withdrawn|deleted)'/g)].map(
				([, kind = '']) => kind,
			),
		),
	);
	expect(kinds.size).toBeGreaterThan(45);
	const page = readFileSync('docs/when-something-goes-wrong.md', 'utf8');
	expect([...kinds].filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});

test('every page for editors and contributors is in the index', () => {
	const index = readFileSync('docs/README.md', 'utf8');
	const missing = globSync('docs/*.md').filter(
		(path) => !path.endsWith('README.md') && !index.includes(`(${path.replaceAll('\\', '/').slice('docs/'.length)})`),
	);
	expect(missing).toEqual([]);
});

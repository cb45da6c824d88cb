import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';

/** How papers are cited, which a query asks so that each is written once for all the files it stands in. */
const CITING = ['citations', 'citation-facts', 'citation-keys', 'citation-text', 'markdown', 'paper-markdown'].map(
	(name) => `exports/${name}.ts`,
);

/**
 * Which floors each floor may import from, besides itself. Imports go down: the words know nobody, the press and the
 * librarian do not know each other, and only pages and commands join everything.
 */
const FLOORS: Record<string, string[]> = {
	model: [],
	markdown: ['model'],
	phrases: ['model'],
	charts: ['model'],
	related: ['model', 'phrases'],
	search: ['model'],
	terminal: ['model'],
	digests: ['model', 'markdown'],
	pictures: ['model', 'cache'],
	faces: ['model', 'cache'],
	files: ['model'],
	cache: ['model', 'files'],
	entries: ['model', 'markdown/parts.ts', 'files'],
	fetch: ['model'],
	'new-site': ['model'],
	ingest: ['model', 'markdown', 'phrases', 'files', 'cache', 'entries', 'terminal'],
	queries: [
		'model',
		'markdown',
		'charts',
		'related',
		'search',
		'digests',
		'files',
		'cache',
		'entries',
		'exports/mail',
		...CITING,
	],
	exports: ['model', 'markdown'],
	components: ['model', 'markdown/math.ts', 'charts', 'client', 'styles'],
	layouts: ['model', 'components', 'exports', 'styles'],
	client: ['model', 'search', 'exports'],
	publish: ['model', 'files'],
	links: ['model', 'files', 'exports/content-policy.ts'],
	indexing: ['model', 'search', 'cache', 'publish/site-in-work.ts', 'terminal'],
	integrations: ['model', 'files', 'cache', 'pictures', 'faces', 'terminal'],
	compiling: ['files', 'cache', 'integrations/vite-plugin.ts', 'links/stylesheet.ts', 'publish', 'terminal'],
	making: [
		'model',
		'links',
		'compiling',
		'indexing',
		'publish',
		'pictures',
		'queries',
		'files',
		'exports/content-policy.ts',
		'terminal',
	],
	checks: [
		'model',
		'entries',
		'files',
		'exports/csl.ts',
		'exports/feeds/write-feed.ts',
		'indexing/parts-list.ts',
		'links',
	],
	doctor: ['model', 'files', 'entries', 'ingest', 'publish', 'checks'],
	pages: ['model', 'markdown', 'charts', 'queries', 'components', 'layouts', 'exports'],
	commands: [
		'model',
		'terminal',
		'files',
		'entries',
		'fetch',
		'new-site',
		'ingest',
		'digests',
		'doctor',
		'queries',
		'making',
		'publish',
		'exports/mail',
		'checks',
	],
};

/** Packages of the floors that must stay pure or run in a browser. */
const PACKAGES: Record<string, RegExp> = {
	model: /^(zod|any-ascii|culori)$/,
	markdown: /^(unified|unist-util-visit|temml|(remark|rehype)-.+|hast|mdast)$/,
	phrases: /^$/,
	charts: /^(d3-scale|d3-shape|csv-stringify\/sync)$/,
	related: /^porter2$/,
	search: /^porter2$/,
	digests: /^$/,
	exports: /^(juice|string-width|hast|feedsmith|zod|node:crypto|node:module)$/,
	client: /^$/,
	components: /^virtual:faces/,
	layouts: /^$/,
	pages: /^$/,
};

interface Import {
	file: string;
	target: string;
}

const importsOf = (file: string): Import[] => {
	const code = readFileSync(file, 'utf8');
	const matches = code.matchAll(
		/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm,
	);
	return [...matches].map(([, from, bare]) => ({ file, target: from ?? bare ?? '' }));
};

const imports = globSync('src/**/*.{ts,astro}')
	.map((file) => file.replaceAll('\\', '/'))
	.flatMap(importsOf);
const floorOf = (path: string): string => path.split('/')[1] ?? '';
const resolved = ({ file, target }: Import): string => posix.join(dirname(file), target);

test('the imports of every source file are found', () => {
	expect(imports.length).toBeGreaterThan(100);
	expect(imports.map(({ file }) => floorOf(file))).toEqual(expect.arrayContaining(['model', 'pages', 'client']));
});

test('every folder of src is a floor', () => {
	const folders = new Set(globSync('src/*/**/*.{ts,astro}').map((file) => floorOf(file.replaceAll('\\', '/'))));
	expect([...folders].filter((folder) => !(folder in FLOORS))).toEqual([]);
});

test('imports go down', () => {
	const trespasses = imports
		.filter(({ target }) => target.startsWith('.'))
		.filter((found) => {
			const floor = floorOf(found.file);
			const path = resolved(found).replace(/^src\//, '');
			const isOwn = path.startsWith(`${floor}/`);
			return !isOwn && !(FLOORS[floor] ?? []).some((allowed) => path === allowed || path.startsWith(`${allowed}/`));
		});
	expect(trespasses).toEqual([]);
});

test('pure floors import neither Node nor packages beyond their own', () => {
	const trespasses = imports
		.filter(({ target }) => !target.startsWith('.'))
		.filter(({ file, target }) => {
			const allowed = PACKAGES[floorOf(file)];
			return allowed !== undefined && !allowed.test(target);
		});
	expect(trespasses).toEqual([]);
});

test('only the ingest reads captures and formats', () => {
	const outside = imports.filter(
		(found) => resolved(found).includes('src/ingest/formats') && floorOf(found.file) !== 'ingest',
	);
	expect(outside).toEqual([]);
});

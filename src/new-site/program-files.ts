import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The texts of a folder's files by their paths in it, with forward slashes. */
export type Files = Map<string, Buffer>;

/** What an editor reads; these pages link to no others. */
export const EDITORS_PAGES = [
	'captures',
	'digests',
	'entries',
	'first-digest',
	'newsletter',
	'publishing',
	'security',
	'topics',
	'when-something-goes-wrong',
	'your-own-look',
].map((name) => `docs/${name}.md`);

/** What a site is built from and published with, and what its editor reads: not what only makers of Sheaf need. */
const PARTS = [
	'.gitattributes',
	'.github/workflows/pages.yml',
	'.gitignore',
	'.npmrc',
	'.nvmrc',
	'LICENSE',
	'astro.config.mjs',
	'docs/formats',
	...EDITORS_PAGES,
	'public',
	'src',
	'tsconfig.json',
];

/** The samples from which formats are tested lie beside them. */
const ONLY_TESTED = /(^|\/)fixtures\//;

/** The part of the program that every site has. */
export function programFiles(root: string): Files {
	return new Map([...filesIn(root, PARTS)].filter(([path]) => !ONLY_TESTED.test(path)));
}

/** The files at and below the given paths, where there are any. */
export function filesIn(root: string, parts: readonly string[]): Files {
	const paths = parts.flatMap((part) => {
		const stat = lstatSync(join(root, part), { throwIfNoEntry: false });
		return stat?.isDirectory() ? filesBelow(root, part) : stat ? [part] : [];
	});
	return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path))]));
}

const filesBelow = (root: string, folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'));

/**
 * The scripts in `search/`: what a search needs, written when the site is built and loaded by plain `<script>` elements,
 * which work from a disk as well as over http. Each says one or more texts by name, with a checksum.
 */
export const SEARCH_FOLDER = 'search';

/** What the scripts have said so far: text and checksum, by name. */
export type SaidParts = Map<string, readonly [text: string, checksum: string]>;

/** A script that says a value, which `loadData(name)` reads when it lies in `search/<name>.js`. */
export const dataScript = (name: string, value: unknown): string => partScript(name, JSON.stringify(value));

/** A script that says a text. Several may stand in one file. */
export function partScript(name: string, text: string): string {
	return `(self.sheafParts ??= new Map()).set(${literal(name)}, [${literal(text)}, ${literal(checksum(text))}]);\n`;
}

/** Most of these texts are JSON, so single quotes leave the fewest signs to be escaped. */
function literal(text: string): string {
	const escaped = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
	return `'${escaped}'`;
}

/** FNV-1a, 32 bits: enough to notice a damaged copy. */
export function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Where Pagefind's files are, for a search over http. */
export const PAGEFIND_FOLDER = 'pagefind';

/** What each of them begins with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** A part of the index: an index of Pagefind's for some of the papers. */
export interface Shard {
	/** Its folder within `pagefind/` and within `search/`; empty where it is the only one and needs none. */
	name: string;
	/** Names its metadata. */
	meta: string;
	/** Its papers from the oldest to the newest, in cells: what names the fragments of each, and how many it has. */
	cells: readonly (readonly [id: string, papers: number])[];
	/** Words with the stems that the index has of them, where the stemmer here makes others. */
	stems: readonly (readonly [word: string, stem: string])[];
}

export const paperCount = ({ cells }: Pick<Shard, 'cells'>): number =>
	cells.reduce((total, [, papers]) => total + papers, 0);

/** The file in which Pagefind says what pages and chunks there are. */
export const metaFile = (id: string): string => `pagefind.${id}.pf_meta`;

/** So many papers lie in one fragment: more make fewer files, of which each search loads more than it shows. */
export const PAPERS_A_FRAGMENT = 4;

/** The file with what a list shows of a paper and of its neighbours, by the paper's place in the cell. */
export const fragmentFile = (cell: string, place: number): string =>
	`fragment/${cell}_${Math.floor(place / PAPERS_A_FRAGMENT)}.pf_fragment`;

/** The file with some of the words, by its name in the metadata. */
export const indexFile = (chunk: string): string => `index/${chunk}.pf_index`;

/** A file of a shard's by its path in `pagefind/` or `search/`, in which the shard has its folder. */
export const partOf = (shard: string, file: string): string => (shard === '' ? file : `${shard}/${file}`);

/**
 * The script that says a file of a shard's, in the shard's folder within `search/`. Fragments are small and many, so that
 * those of a cell lie together.
 */
export function scriptOf(file: string): string {
	if (!file.includes('/')) return 'entry.js';
	const named = file.replace(/\.\w+$/, '');
	return `${named.startsWith('fragment/') ? named.replace(/_\d+$/, '') : named}.js`;
}

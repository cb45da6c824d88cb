import { conceptsOf, strictly } from './concepts.ts';
import { wordsOf } from './fold.ts';
import { type Lookup, matchesOf } from './matches.ts';
import type { SearchWords } from './search-words.ts';

/** A search, parted. */
export interface Parted {
	/** What is asked for. */
	wanted: string;
	/** What papers must not have, as typed: each a word, or a phrase in its quotation marks. */
	unwanted: string[];
}

/** What is quoted, or what stands behind a minus sign that begins a word. A minus among letters or before a number is none. */
const PIECE = /(?<=^|\s)[-\u2212](["“”][^"“”]+["“”]|\p{L}[^\s"“”]*)|["“”][^"“”]*["“”]/gu;

/** Parts a search such as `exploration -robotics`. Of `-robotics` alone nothing is asked for, which every paper has. */
export function partedQuery(query: string): Parted {
	const unwanted = [...query.matchAll(PIECE)].flatMap(([, piece]) => piece ?? []);
	const wanted = query.replace(PIECE, (all, piece?: string) => (piece === undefined ? all : ' ')).trim();
	if (unwanted.length === 0) return { wanted: query, unwanted };
	return { wanted: wordsOf(wanted).length > 0 ? wanted : '', unwanted };
}

/** The pages that have something unwanted in title or text, or else in the name of who wrote them. */
export async function pagesWithAny(
	unwanted: readonly string[],
	words: SearchWords,
	lookup: Lookup,
): Promise<ReadonlySet<string>> {
	const pages = await Promise.all(unwanted.map((piece) => idsWith(piece, words, lookup)));
	return new Set(pages.flat());
}

/** What is only near in meaning, and longer words that begin so, may well be wanted. */
async function idsWith(piece: string, words: SearchWords, lookup: Lookup): Promise<string[]> {
	const concepts = conceptsOf(piece, words).map((concept) => ({ ...strictly(concept), isOpen: false }));
	const [first, ...others] = await Promise.all(concepts.map((concept) => matchesOf(concept, lookup)));
	const inTexts = [...(first?.keys() ?? [])].filter((id) => others.every((matches) => matches.has(id)));
	const [name, ...more] = wordsOf(piece);
	return inTexts.length > 0 || name === undefined || more.length > 0 ? inTexts : [...(await lookup.name(name)).keys()];
}

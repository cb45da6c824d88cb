import { partsOf, wordsOf } from './fold.ts';

/** Letters that have no accent to lose, as they are typed where there is no key for them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' };

/**
 * How an index has a word of a name: apart from the words of texts, since who searches for `long` means no Mingsheng Long.
 *
 * @param word Folded.
 */
export const nameWord = (word: string): string => `@${word.replace(/[øłıđðþæœ]/g, (letter) => PLAIN[letter] ?? '')}`;

/** What an index has of a given name beside its word, as those who cite write it: `J.` of John. */
export const initialOf = (word: string): string => `${word.slice(0, 1)}.`;

/**
 * The words of what stands between two blanks of a name: its parts, and the whole as it is typed without the sign that
 * joins them, `oneill` and `jeanpierre`.
 */
export const nameParts = (token: string): string[] =>
	wordsOf(token).flatMap((word) => [...new Set([...partsOf(word), word.replace(/['-]/g, '')])]);

/** Where the names of a page begin, counted in words: behind every text, and where they were when the text has changed. */
const NAMES_START = 60_000;

/** So many words are between the beginnings of two names, so that none goes on in the next. */
const STRIDE = 32;

/** Where on a page a word of one of its names stands. */
export const namePlace = (name: number, word: number): number => NAMES_START + name * STRIDE + word;

/** The words of a name, between its blanks. */
export const wordsOfName = (name: string): string[] =>
	name
		.trim()
		.split(/\s+/)
		.slice(0, STRIDE - 1);

/** Where an excerpt may be cut from a page, and what was found there. */
interface Passage {
	text: string;
	places: ReadonlySet<number>;
}

/** The text of a page, with the names behind it where something was found in them. */
export function withNames({ text, places }: Passage, names: readonly string[]): Passage {
	const inText = [...places].filter((place) => place < NAMES_START);
	if (inText.length === places.size) return { text, places };
	const words = names.map(wordsOfName);
	const starts = [text.split(/\s+/).length + 1];
	for (const { length } of words) starts.push((starts.at(-1) ?? 0) + length);
	const inNames = [...places].filter((place) => place >= NAMES_START).map((place) => place - NAMES_START);
	return {
		text: `${text} By ${words.map((name) => name.join(' ')).join(', ')}.`,
		places: new Set([...inText, ...inNames.map((at) => (starts[Math.floor(at / STRIDE)] ?? 0) + (at % STRIDE))]),
	};
}

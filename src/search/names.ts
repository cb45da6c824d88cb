/** How an index has a word of a name: apart from the words of texts, since who searches for `long` means no Mingsheng Long. */
export const nameWord = (word: string): string => `@${word}`;

/** Where the names of a page begin, counted in words: behind every text, and where they were when the text has changed. */
export const NAMES_START = 60_000;

/** Who wrote a paper, as an excerpt says it; empty where nobody is named. */
export const namesInWords = (names: readonly string[]): string => (names.length > 0 ? `By ${names.join(', ')}.` : '');

/** Where an excerpt may be cut from a page, and what was found there. */
interface Passage {
	text: string;
	places: ReadonlySet<number>;
}

/** The text of a page, with the names behind it where something was found in them. */
export function withNames({ text, places }: Passage, names: readonly string[]): Passage {
	if (![...places].some((place) => place >= NAMES_START)) return { text, places };
	const shift = NAMES_START - text.split(/\s+/).length;
	return {
		text: `${text} ${namesInWords(names)}`,
		places: new Set([...places].map((place) => (place < NAMES_START ? place : place - shift))),
	};
}

import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { textMark } from './marks.ts';
import { type Matrix, MatrixBuilder } from './matrix.ts';
import { Numbers } from './numbers.ts';
import type { PaperText } from './terms.ts';

/** What texts say, as it is kept from build to build, so that only what is new is read again. */
export interface Readings {
	/** What each text is known by. */
	keys: readonly string[];
	/** How often each has each term, by its id. */
	terms: Matrix;
	/** The words that each writes in small letters, by what their letters make. */
	small: Matrix;
}

/** Reads texts, given by their keys, or takes over what an earlier build has read. */
export function readAll(
	keys: readonly string[],
	read: (paper: number) => PaperText,
	{ lexicon, phrases }: { lexicon: Lexicon; phrases: TopicPhrases },
	before: Readings | undefined,
): Readings {
	const known = new Map(before?.keys.map((key, row) => [key, row]));
	const [terms, small] = [roomyBuilder(before?.terms), roomyBuilder(before?.small)];
	const smallIn = wordsInSmallLetters(phrases);
	keys.forEach((key, paper) => {
		const row = known.get(key);
		if (before && row !== undefined) {
			terms.addRow(before.terms, row);
			small.addRow(before.small, row);
			return;
		}
		const text = read(paper);
		text.terms.forEach((term, place) => {
			terms.add(lexicon.ids[term] ?? 0, text.counts[place] ?? 0);
		});
		terms.endRow();
		for (const word of smallIn(text)) small.add(word, 1);
		small.endRow();
	});
	return { keys, terms: terms.build(), small: small.build() };
}

/** The same with terms by their numbers. */
export const numbered = ({ starts, columns, values }: Matrix, lexicon: Lexicon): Matrix => ({
	starts,
	columns: columns.map((id) => lexicon.number(id)),
	values,
});

/** Tells of a word in small letters whether any text writes it so. */
export function knownInSmallLetters({ small }: Readings): (word: string) => boolean {
	const known = new Numbers();
	for (const mark of small.columns) known.of(mark);
	return (word) => known.has(textMark(word));
}

function wordsInSmallLetters({ trie: { book } }: TopicPhrases): (text: PaperText) => Iterable<number> {
	return ({ words }) =>
		new Set(words.filter((word) => book.words[word] === book.folded[word]).map((word) => book.hashes[word] ?? 0));
}

/** With room for what a matrix holds and some more. */
const roomyBuilder = (matrix?: Matrix): MatrixBuilder => new MatrixBuilder((matrix?.columns.length ?? 0) + 4096);

import type { Lexicon } from './lexicon.ts';
import { type Matrix, MatrixBuilder, rowCount, rowStart } from './matrix.ts';

/** Counts level off: a term with this count weighs half of what it would when repeated without end. */
const HALFWAY = 1.5;
/** A term of more than this share of the papers tells none of them apart. */
const WIDEST_SHARE = 0.3;
/**
 * So many binary digits of a count, and of the length of a paper's weights, are looked at. A paper that is added or
 * edited then seldom changes what others weigh, and what has not changed need not be compared again.
 */
const DIGITS_OF_COUNT = 3;
const DIGITS_OF_LENGTH = 5;

/** How many papers have each term. */
export function countHolders(counts: Matrix, termCount: number): Int32Array {
	const holders = new Int32Array(termCount);
	for (const term of counts.columns) holders[term] = (holders[term] ?? 0) + 1;
	return holders;
}

/** How much each term says where it stands: by what it is, and by how few papers have it. */
export function rarityOf(holders: Int32Array, papers: number, lexicon: Lexicon): Float32Array {
	const all = coarse(papers, DIGITS_OF_COUNT);
	return Float32Array.from(holders, (count, term) => {
		// Most pairs of words are one paper's own, which says nothing of it.
		if (count > WIDEST_SHARE * papers || (count <= 1 && lexicon.kind(term) !== 'word')) return 0;
		return lexicon.weight(term) * Math.log(all / coarse(count, DIGITS_OF_COUNT));
	});
}

/** What being there so often adds to a term. */
export const levelOf = (count: number): number => count / (count + HALFWAY);

/**
 * Weighs the terms of every paper; the squares of a paper's weights make about one. A word that no other paper has is
 * not kept, but counts among them, or the papers of a small collection would all seem close.
 */
export function weigh(counts: Matrix, rarity: Float32Array, holders: Int32Array): Matrix {
	const weighed = new MatrixBuilder(counts.columns.length + 1);
	const weights = counts.values.map((count, place) => (rarity[counts.columns[place] ?? 0] ?? 0) * levelOf(count));
	for (let paper = 0; paper < rowCount(counts); paper++) {
		const [from, to] = [rowStart(counts, paper), rowStart(counts, paper + 1)];
		let squares = 0;
		for (let place = from; place < to; place++) squares += (weights[place] ?? 0) ** 2;
		const length = Math.sqrt(coarse(squares, DIGITS_OF_LENGTH));
		for (let place = from; place < to; place++) {
			const term = counts.columns[place] ?? 0;
			const weight = weights[place] ?? 0;
			if (weight > 0 && (holders[term] ?? 0) > 1) weighed.add(term, weight / length);
		}
		weighed.endRow();
	}
	return weighed.build();
}

/** A number above zero with its first binary digits alone. */
function coarse(value: number, digits: number): number {
	const step = 2 ** (Math.floor(Math.log2(value)) - digits + 1);
	return Math.round(value / step) * step;
}

import type { PaperTerms } from './read-terms.ts';

/** Counts level off: a term with this count weighs half of what it would when repeated without end. */
const HALFWAY = 1.5;
/** A term of more than this share of the papers tells none of them apart. */
const WIDEST_SHARE = 0.3;

/** What a paper is about: the terms that it shares with others, the weightiest first, of length one in all. */
export interface Vector {
	/** The paper's words as they are written, and as they are compared. */
	source: string;
	text: string;
	terms: Int32Array;
	weights: Float64Array;
	/** How often the paper has each. */
	counts: Int32Array;
	/** Where in the paper's text each first stands. */
	starts: Int32Array;
	ends: Int32Array;
}

/** Weighs the terms of every paper by what they are, how often it has them and how few others do. */
export function weigh(papers: readonly PaperTerms[], termWeights: readonly number[]): Vector[] {
	const holders = new Int32Array(termWeights.length);
	for (const { terms } of papers) for (const term of terms) holders[term] = (holders[term] ?? 0) + 1;
	const widest = WIDEST_SHARE * papers.length;
	const rarity = new Float64Array(termWeights.length);
	holders.forEach((count, term) => {
		if (count > 1 && count <= widest) rarity[term] = (termWeights[term] ?? 0) * Math.log(papers.length / count);
	});
	return papers.map((paper) => vectorOf(paper, rarity));
}

function vectorOf({ source, text, terms, counts, starts, ends }: PaperTerms, rarity: Float64Array): Vector {
	const kept: { slot: number; term: number; weight: number }[] = [];
	terms.forEach((term, slot) => {
		const count = counts[slot] ?? 0;
		const weight = ((rarity[term] ?? 0) * count) / (count + HALFWAY);
		if (weight > 0) kept.push({ slot, term, weight });
	});
	kept.sort((a, b) => b.weight - a.weight || a.slot - b.slot);
	const length = Math.hypot(...kept.map(({ weight }) => weight));
	return {
		source,
		text,
		terms: new Int32Array(kept.map(({ term }) => term)),
		weights: new Float64Array(kept.map(({ weight }) => weight / length)),
		counts: new Int32Array(kept.map(({ slot }) => counts[slot] ?? 0)),
		starts: new Int32Array(kept.map(({ slot }) => starts[slot] ?? 0)),
		ends: new Int32Array(kept.map(({ slot }) => ends[slot] ?? 0)),
	};
}

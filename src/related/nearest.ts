import { Best, type Neighbour } from './best.ts';
import type { Vector } from './vectors.ts';

/**
 * Keeps the work for one paper the same in a large collection: a term finds no more papers than these, those in which
 * it weighs most.
 */
const LONGEST_POSTING = 60;

/** For every paper the nearest others by the cosine of their vectors, the closest first. */
export function nearest(vectors: readonly Vector[], termCount: number, most: number): Neighbour[][] {
	const index = indexOf(vectors, termCount);
	const sums = new Float64Array(vectors.length);
	const own = new Float64Array(termCount);
	return vectors.map((vector, paper) => {
		const found = new Best(most);
		for (const other of addProducts(vector, index, sums)) {
			if (other !== paper) found.add(other, sums[other] ?? 0);
			sums[other] = 0;
		}
		vector.terms.forEach((term, slot) => (own[term] = vector.weights[slot] ?? 0));
		const best = new Best(most);
		for (const { paper: other } of found.list) best.add(other, cosine(own, vectors[other]));
		for (const term of vector.terms) own[term] = 0;
		return best.list;
	});
}

/** With one vector laid out by term. */
function cosine(own: Float64Array, other: Vector | undefined): number {
	if (!other) return 0;
	const { terms, weights } = other;
	let sum = 0;
	for (let slot = 0; slot < terms.length; slot++) sum += (own[terms[slot] ?? 0] ?? 0) * (weights[slot] ?? 0);
	return sum;
}

/** Adds up what the paper has in common with each other, and tells which have anything. */
function addProducts(
	{ terms, weights }: Vector,
	{ starts, lengths, papers, weights: theirs }: Index,
	sums: Float64Array,
) {
	const touched: number[] = [];
	for (let slot = 0; slot < terms.length; slot++) {
		const term = terms[slot] ?? 0;
		const weight = weights[slot] ?? 0;
		const start = starts[term] ?? 0;
		const end = start + (lengths[term] ?? 0);
		for (let place = start; place < end; place++) {
			const other = papers[place] ?? 0;
			const sum = sums[other] ?? 0;
			if (sum === 0) touched.push(other);
			sums[other] = sum + weight * (theirs[place] ?? 0);
		}
	}
	return touched;
}

/** Of each term the papers that have it and what it weighs there, one term's after the other's. */
interface Index {
	/** By term: where its papers begin, and how many they are. */
	starts: Int32Array;
	lengths: Int32Array;
	papers: Int32Array;
	weights: Float64Array;
}

function indexOf(vectors: readonly Vector[], termCount: number): Index {
	const counts = new Int32Array(termCount);
	for (const { terms } of vectors) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
	const starts = new Int32Array(termCount);
	for (let term = 1; term < termCount; term++) starts[term] = (starts[term - 1] ?? 0) + (counts[term - 1] ?? 0);
	const total = (starts[termCount - 1] ?? 0) + (counts[termCount - 1] ?? 0);
	const index: Index = {
		starts,
		lengths: new Int32Array(termCount),
		papers: new Int32Array(total),
		weights: new Float64Array(total),
	};
	vectors.forEach(({ terms, weights }, paper) => {
		for (let slot = 0; slot < terms.length; slot++) {
			const term = terms[slot] ?? 0;
			const place = (starts[term] ?? 0) + (index.lengths[term] ?? 0);
			index.papers[place] = paper;
			index.weights[place] = weights[slot] ?? 0;
			index.lengths[term] = (index.lengths[term] ?? 0) + 1;
		}
	});
	counts.forEach((count, term) => {
		if (count > LONGEST_POSTING) shorten(term, index);
	});
	return index;
}

/** Keeps of a term that very many papers have those in which it weighs most. */
function shorten(term: number, { starts, lengths, papers, weights }: Index): void {
	const start = starts[term] ?? 0;
	const best = new Best(LONGEST_POSTING);
	for (let place = start; place < start + (lengths[term] ?? 0); place++) {
		best.add(papers[place] ?? 0, weights[place] ?? 0);
	}
	best.list.forEach(({ paper, closeness }, place) => {
		papers[start + place] = paper;
		weights[start + place] = closeness;
	});
	lengths[term] = LONGEST_POSTING;
}

import { Best } from './best.ts';
import { type Matrix, MatrixBuilder, rowCount, rowStart, transposed } from './matrix.ts';
import { Sums } from './sums.ts';

/**
 * Keeps the work for one paper the same in a large collection: a term finds no more papers than these, those in which
 * it weighs most; and so many of the papers that are found are looked at with all their terms.
 */
const LONGEST_POSTING = 30;
const FOUND = 40;
/** So much closer are two papers that are filed alike. */
const KINSHIP = 0.4;

/** What papers are compared by: rows of length one, one for each paper. */
export interface Traits {
	terms: Matrix;
	termCount: number;
	topics: Matrix;
	topicCount: number;
}

/** For every paper the nearest others, the closest first: by their terms, the more so if they are filed alike. */
export function nearest({ terms, termCount, topics, topicCount }: Traits, most: number): Matrix {
	const papers = rowCount(terms);
	const index = shortened(transposed(terms, termCount));
	const [common, ownTerms, ownTopics] = [new Sums(papers), new Sums(termCount), new Sums(topicCount)];
	const near = new MatrixBuilder();
	for (let paper = 0; paper < papers; paper++) {
		for (let place = rowStart(terms, paper); place < rowStart(terms, paper + 1); place++) {
			common.add(index, terms.columns[place] ?? 0, terms.values[place] ?? 0);
		}
		ownTerms.add(terms, paper, 1);
		ownTopics.add(topics, paper, 1);
		const best = new Best(most);
		for (const other of common.best(FOUND, paper).papers) {
			best.add(other, ownTerms.product(terms, other) * (1 + KINSHIP * ownTopics.product(topics, other)));
		}
		for (const sums of [common, ownTerms, ownTopics]) sums.clear();
		best.papers.forEach((other, rank) => {
			near.add(other, best.closeness[rank] ?? 0);
		});
		near.endRow();
	}
	return near.build();
}

/** Of each term the papers in which it weighs most. */
function shortened(index: Matrix): Matrix {
	const short = new MatrixBuilder();
	for (let term = 0; term < rowCount(index); term++) {
		const [from, to] = [rowStart(index, term), rowStart(index, term + 1)];
		const least = to - from > LONGEST_POSTING ? leastKept(index.values.slice(from, to)) : 0;
		for (let place = from; place < to; place++) {
			const weight = index.values[place] ?? 0;
			if (weight >= least) short.add(index.columns[place] ?? 0, weight);
		}
		short.endRow();
	}
	return short.build();
}

/** The least of the highest weights. */
const leastKept = (weights: Float32Array): number => weights.sort()[weights.length - LONGEST_POSTING] ?? 0;

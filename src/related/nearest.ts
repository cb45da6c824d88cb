import { Best } from './best.ts';
import { bitsOf, marksOf } from './marks.ts';
import { type Matrix, MatrixBuilder, rowCount, rowStart, transposed } from './matrix.ts';
import { Sums } from './sums.ts';

/**
 * Keeps the work for one paper the same in a large collection: a term finds no more papers than these, those in which
 * it weighs most; and so many of the papers that are found are looked at with all their terms.
 */
const LONGEST_POSTING = 200;
const FOUND = 60;
/** A term that weighs less than this in a paper finds none for it: it is one that very many have. */
const LEAST_FINDING = 0.05;
/** Half of what the third binary digit of a `Float32` counts for. */
const HALF_A_STEP = 2 ** 20;
/** So much closer are two papers that are filed alike. */
const KINSHIP = 0.4;

/** What papers are compared by: rows of about length one, one for each paper. */
export interface Traits {
	terms: Matrix;
	termCount: number;
	topics: Matrix;
	topicCount: number;
}

/** What papers have in common by their terms alone. */
export interface Comparison {
	/** Of each paper, a number made of its terms and of all the papers in which these weigh most. */
	finds: Int32Array;
	/** The papers that each finds, and how much it has in common with them. */
	common: Matrix;
}

/** An earlier comparison, in which papers have other numbers. */
export interface Earlier extends Comparison {
	/** By number of now: the number of then where the terms and their weights are the same, else -1. */
	same: Int32Array;
	/** By number of then: the number of now, else -1. */
	now: Int32Array;
}

/**
 * Compares every paper with those that its terms find, but for two that have been compared as they are.
 *
 * @param names Of each paper a number that stays the same from build to build.
 */
export function compare({ terms, termCount }: Traits, names: Int32Array, earlier?: Earlier): Comparison {
	const index = shortened(transposed(terms, termCount), names);
	const finds = marksOf(terms, marksOf(index, names));
	const [found, own] = [new Sums(rowCount(terms)), new Sums(termCount)];
	const common = new MatrixBuilder();
	for (let paper = 0; paper < rowCount(terms); paper++) {
		own.add(terms, paper, 1);
		const row = earlier?.same[paper] ?? -1;
		if (earlier && row !== -1 && earlier.finds[row] === finds[paper]) {
			for (let place = rowStart(earlier.common, row); place < rowStart(earlier.common, row + 1); place++) {
				const other = earlier.now[earlier.common.columns[place] ?? 0] ?? 0;
				const isSame = earlier.same[other] !== -1;
				common.add(other, isSame ? (earlier.common.values[place] ?? 0) : own.product(terms, other));
			}
		} else {
			for (let place = rowStart(terms, paper); place < rowStart(terms, paper + 1); place++) {
				const weight = terms.values[place] ?? 0;
				if (weight >= LEAST_FINDING) found.add(index, terms.columns[place] ?? 0, weight);
			}
			for (const other of found.best(FOUND, paper).papers) common.add(other, own.product(terms, other));
		}
		common.endRow();
		found.clear();
		own.clear();
	}
	return { finds, common: common.build() };
}

/** Of every paper's others the nearest, the closest first: by their terms, the more so if they are filed alike. */
export function nearest({ common }: Comparison, { topics, topicCount }: Traits, most: number): Matrix {
	const own = new Sums(topicCount);
	const near = new MatrixBuilder();
	for (let paper = 0; paper < rowCount(common); paper++) {
		own.add(topics, paper, 1);
		const best = new Best(most);
		for (let place = rowStart(common, paper); place < rowStart(common, paper + 1); place++) {
			const other = common.columns[place] ?? 0;
			best.add(other, (common.values[place] ?? 0) * (1 + KINSHIP * own.product(topics, other)));
		}
		own.clear();
		best.papers.forEach((other, rank) => {
			near.add(other, best.closeness[rank] ?? 0);
		});
		near.endRow();
	}
	return near.build();
}

/** Of each term the papers in which it weighs most, of those in which it weighs as much the ones with the lowest names. */
function shortened({ starts, columns, values }: Matrix, names: Int32Array): Matrix {
	const index = { starts, columns, values: coarse(values) };
	const short = new MatrixBuilder(columns.length + 1);
	for (let term = 0; term < rowCount(index); term++) {
		const [from, to] = [rowStart(index, term), rowStart(index, term + 1)];
		if (to - from <= LONGEST_POSTING) {
			short.addRow(index, term);
			continue;
		}
		const weights = index.values.subarray(from, to);
		const [least, last] = lastKept(
			weights,
			columns.subarray(from, to).map((paper) => names[paper] ?? 0),
		);
		weights.forEach((weight, offset) => {
			const paper = columns[from + offset] ?? 0;
			if (weight > least || (weight === least && (names[paper] ?? 0) <= last)) short.add(paper, weight);
		});
		short.endRow();
	}
	return short.build();
}

/** The least of the highest weights, and of the papers with this weight the last that is kept, by its name. */
function lastKept(weights: Float32Array, names: Int32Array): [weight: number, name: number] {
	const least = weights.toSorted()[weights.length - LONGEST_POSTING] ?? 0;
	const heavier = weights.reduce((count, weight) => count + (weight > least ? 1 : 0), 0);
	const asHeavy = names.filter((_, offset) => weights[offset] === least).sort();
	return [least, asHeavy[LONGEST_POSTING - heavier - 1] ?? 0];
}

/** Weights with their first binary digits alone: an edit then seldom moves a paper among those that a term finds. */
const coarse = (weights: Float32Array): Float32Array =>
	new Float32Array(bitsOf(weights).map((bits) => (bits + HALF_A_STEP) & ~(2 * HALF_A_STEP - 1)).buffer);

import { Best } from './best.ts';
import { type Matrix, MatrixBuilder, rowCount, rowStart, transposed } from './matrix.ts';
import { Sums } from './sums.ts';

/** How many of its nearest vouch for a paper's neighbours. */
const VOUCHERS = 5;
/** How far a paper that is close to many is set back: 0 not at all, 1 by the whole of its usual closeness. */
const SET_BACK = 0.3;
/** Its usual closeness is the mean of this many. */
const USUAL = 10;
const KEPT = 20;
/** How many neighbours are told. */
const TOLD = 5;
/** A paper that is farther than this, before any is set back, is no neighbour. */
const FLOOR = 0.12;

export interface Neighbour {
	paper: number;
	/** Before any is set back. */
	closeness: number;
}

/**
 * Judges closeness by the company that papers keep, given the nearest of each, the closest first. Two papers that say
 * one thing in different words have few terms in common but the same neighbours, so the nearest of each vouch for their
 * own; and a paper that is near to everything, such as a survey, is set back. The closest come first, none far away.
 */
export function judgeByCompany(near: Matrix): Neighbour[][] {
	const mutual = mean(vouched(near));
	const usual = mutual.map(({ closeness }) => sum(closeness.slice(0, USUAL)) / USUAL);
	return mutual.map(({ papers, closeness }) => {
		const best = new Best(TOLD);
		papers.forEach((paper, rank) => {
			const near = closeness[rank] ?? 0;
			if (near >= FLOOR) best.add(paper, near / (usual[paper] ?? 1) ** SET_BACK);
		});
		return best.papers.map((paper) => ({ paper, closeness: closeness[papers.indexOf(paper)] ?? 0 }));
	});
}

/** Every paper's closeness to its neighbours and, by its vouchers' word, to theirs. */
function vouched(near: Matrix): Matrix {
	const sums = new Sums(rowCount(near));
	const closeness = new MatrixBuilder();
	for (let paper = 0; paper < rowCount(near); paper++) {
		const from = rowStart(near, paper);
		const to = Math.min(rowStart(near, paper + 1), from + VOUCHERS);
		const total = sum(near.values.subarray(from, to));
		sums.add(near, paper, 1);
		for (let place = from; place < to; place++) {
			sums.add(near, near.columns[place] ?? 0, (near.values[place] ?? 0) / total);
		}
		sums.endRow(closeness);
		sums.clear();
	}
	return closeness.build();
}

/** The closest of each paper by the mean of what each of two is to the other. */
function mean(closeness: Matrix): Best[] {
	const back = transposed(closeness, rowCount(closeness));
	const sums = new Sums(rowCount(closeness));
	return Array.from({ length: rowCount(closeness) }, (_, paper) => {
		sums.add(closeness, paper, 0.5);
		sums.add(back, paper, 0.5);
		const best = sums.best(KEPT, paper);
		sums.clear();
		return best;
	});
}

const sum = (values: Iterable<number>): number => {
	let total = 0;
	for (const value of values) total += value;
	return total;
};

import { Best, type Neighbour } from './best.ts';

/** How many of its nearest vouch for a paper's neighbours. */
const VOUCHERS = 5;
/** How far a paper that is close to many is set back: 0 not at all, 1 by the whole of its usual closeness. */
const SET_BACK = 0.3;
/** Its usual closeness is the mean of this many. */
const USUAL = 10;
const KEPT = 20;

/**
 * Judges closeness by the company that papers keep. Two papers that say one thing in different words have few terms in
 * common but the same neighbours, so the nearest of each vouch for their own; and a paper that is near to everything,
 * such as a survey, is set back.
 */
export function judgeByCompany(near: readonly Neighbour[][]): Neighbour[][] {
	const vouched = near.map((neighbours, paper) => withTheirs(paper, neighbours, near));
	const mutual = vouched.map((closeness, paper) => {
		const best = new Best(KEPT);
		for (const [other, own] of closeness) best.add(other, (own + (vouched[other]?.get(paper) ?? 0)) / 2);
		return best.list;
	});
	const usual = mutual.map((neighbours) => sum(neighbours.slice(0, USUAL)) / USUAL);
	return mutual.map((neighbours) => {
		const best = new Best(KEPT);
		for (const { paper, closeness } of neighbours) best.add(paper, closeness / (usual[paper] ?? 1) ** SET_BACK);
		return best.list;
	});
}

/** A paper's closeness to its neighbours and, by its vouchers' word, to theirs. */
function withTheirs(
	paper: number,
	neighbours: readonly Neighbour[],
	near: readonly Neighbour[][],
): Map<number, number> {
	const closeness = new Map(neighbours.map((neighbour) => [neighbour.paper, neighbour.closeness]));
	const vouchers = neighbours.slice(0, VOUCHERS);
	const total = sum(vouchers);
	for (const voucher of vouchers) {
		for (const theirs of near[voucher.paper] ?? []) {
			if (theirs.paper === paper) continue;
			const word = (voucher.closeness / total) * theirs.closeness;
			closeness.set(theirs.paper, (closeness.get(theirs.paper) ?? 0) + word);
		}
	}
	return closeness;
}

const sum = (neighbours: readonly Neighbour[]): number =>
	neighbours.reduce((total, { closeness }) => total + closeness, 0);

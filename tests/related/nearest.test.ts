import { expect, test } from 'vitest';
import { MatrixBuilder, rowStart } from '../../src/related/matrix.ts';
import { compare, type Comparison } from '../../src/related/nearest.ts';

/** Papers with one term each, in which it weighs so much. */
function compared(weights: readonly number[]): Comparison {
	const [terms, topics] = [new MatrixBuilder(), new MatrixBuilder()];
	for (const weight of weights) {
		terms.add(0, weight);
		terms.endRow();
		topics.endRow();
	}
	const traits = { terms: terms.build(), termCount: 1, topics: topics.build(), topicCount: 0 };
	return compare(
		traits,
		Int32Array.from(weights, (_, paper) => paper),
	);
}

const foundBy = ({ common }: Comparison, paper: number): number[] => [
	...common.columns.subarray(rowStart(common, paper), rowStart(common, paper + 1)),
];

test('a term that many papers have finds many of them, those in which it weighs most', () => {
	const weights = Array.from({ length: 300 }, (_, paper) => (paper < 100 ? 0.1 : 0.5));
	const found = foundBy(compared(weights), 0);
	expect(found.length).toBeGreaterThan(40);
	expect(found.every((paper) => paper >= 100)).toBe(true);
});

test('a little more or less of a weight changes nothing of what a term finds', () => {
	const weights = Array.from({ length: 250 }, () => 0.5);
	const before = compared(weights);
	const after = compared(weights.with(7, 0.505));
	expect(after.finds.with(7, 0)).toEqual(before.finds.with(7, 0));
});

/** What something costs at a size. */
export interface Measure {
	papers: number;
	cpu: number;
}

/** How a cost grows from one size to another: 1 is in step with the papers, 2 with their square. */
export const exponentBetween = (small: Measure, large: Measure): number =>
	Math.log(large.cpu / small.cpu) / Math.log(large.papers / small.papers);

/** The exponents from each size to the next larger one. */
export function exponents(measures: readonly Measure[]): { from: number; to: number; exponent: number }[] {
	const bySize = measures.toSorted((a, b) => a.papers - b.papers);
	return bySize.slice(1).flatMap((large, index) => {
		const small = bySize[index];
		return small ? [{ from: small.papers, to: large.papers, exponent: exponentBetween(small, large) }] : [];
	});
}

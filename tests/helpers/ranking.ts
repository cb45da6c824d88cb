/** How well ranked lists agree with graded ones. */

export type Grades = Record<string, number>;

/** nDCG at five with gain 2^grade − 1: 1 for the best possible order, 0 for five strangers. */
export function ndcg(ranked: readonly string[], grades: Grades): number {
	const best = Object.values(grades).toSorted((a, b) => b - a);
	const given = ranked.map((slug) => grades[slug] ?? 0);
	return discounted(given) / discounted(best);
}

const discounted = (grades: readonly number[]): number =>
	grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

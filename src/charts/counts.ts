/** How many papers a period has; nothing of a gap, in which the whole collection has none. */
export type Count = number | undefined;

export const sum = (counts: readonly Count[]): number =>
	counts.reduce<number>((total, count) => total + (count ?? 0), 0);

export const highest = (counts: readonly Count[]): number => Math.max(0, ...counts.map((count) => count ?? 0));

/** The periods with the most papers, the earliest first. */
export function busiest(periods: readonly string[], counts: readonly Count[]): { most: number; busy: string[] } {
	const most = highest(counts);
	return { most, busy: periods.filter((_, index) => counts[index] === most) };
}

/** How many papers something had, period by period, for a picture beside the number of them all. */
export interface Course {
	counts: readonly Count[];
	/** How many of the last counts are of periods that are not over. */
	running: number;
	/** When its papers were, in words: `the most of them in July to September 2025`. */
	when: string;
}

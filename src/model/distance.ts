/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other,
 * as long as it is no more than `most`; one more than `most` where it is.
 *
 * The distance is the restricted Damerau-Levenshtein distance (optimal string alignment).
 */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, row, last, before));
		if (Math.min(...row) > most) return most + 1;
		[before, last] = [last, row];
	}
	return Math.min(last[b.length] ?? most + 1, most + 1);
}

/**
 * The known word that differs in the fewest letters, whatever their case, but not in more than `most` or in all of its
 * own; of equals the first. Nothing where there is none.
 */
export function nearest(word: string, known: readonly string[], most: number): string | undefined {
	const near = known
		.map((other) => ({ other, far: distance(word.toLowerCase(), other.toLowerCase(), most) }))
		.filter(({ other, far }) => far <= most && far < other.length);
	return near.sort((a, b) => a.far - b.far)[0]?.other;
}

function cheapest(a: string, b: string, i: number, j: number, row: number[], last: number[], before: number[]): number {
	const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
	const changed = (last[j - 1] ?? Infinity) + (x === y ? 0 : 1);
	const best = Math.min((last[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, changed);
	const isSwap = i > 1 && j > 1 && x === b.charAt(j - 2) && a.charAt(i - 2) === y;
	return isSwap ? Math.min(best, (before[j - 2] ?? Infinity) + 1) : best;
}

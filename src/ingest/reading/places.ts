import type { Place } from '../../model/problem.ts';

/** Tells the place of an offset in a text, quickly for many of them. */
export function placesIn(text: string, file: string): (offset: number) => Place {
	const starts = [0];
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
	return (offset) => {
		const index = lastAtMost(starts, offset);
		return { file, line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
	};
}

/** Index of the last number that is not above the limit, in a list that rises. */
function lastAtMost(numbers: readonly number[], limit: number): number {
	let [low, high] = [0, numbers.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

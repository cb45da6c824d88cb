import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Count } from './counts.ts';

/** A row of columns as one shape, for where there is little room. It is as wide as it has values, and 100 high. */
export interface Silhouette {
	width: number;
	/** The periods that are over. */
	whole: string;
	/** Those that are not, empty where there are none. */
	running: string;
	/** The line on which the columns stand, broken at gaps. */
	base: string;
}

/**
 * @param most The count that reaches the top.
 * @param running How many of the last counts are of periods that are not over.
 */
export function silhouette(counts: readonly Count[], most: number, running = 0): Silhouette {
	const over = counts.length - running;
	const edges = counts.flatMap((count, index) => edgesOf(count, index));
	const height = scaleLinear([0, Math.max(1, most)], [HIGH, 0]);
	const shape = area<Edge>()
		.defined(({ count }) => count !== undefined)
		.x(({ x }) => x)
		.y0(HIGH)
		.y1(({ count }) => height(count ?? 0));
	const base = line<Edge>()
		.defined(({ count }) => count !== undefined)
		.x(({ x }) => x)
		.y(HIGH);
	return {
		width: counts.length,
		whole: shape.digits(2)(edges.slice(0, over * 2)) ?? '',
		running: shape.digits(2)(edges.slice(over * 2)) ?? '',
		base: base(edges) ?? '',
	};
}

export const HIGH = 100;

interface Edge {
	x: number;
	count: Count;
}

/** A column has two edges of its height, so that the shape goes up and down in steps. */
const edgesOf = (count: Count, index: number): Edge[] => [
	{ x: index, count },
	{ x: index + 1, count },
];

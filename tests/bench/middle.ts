/**
 * Of what was measured several times the one whose cost is in the middle, and the cheaper of two: what else a machine
 * does makes some runs dear, and others cheap.
 */
export const middle = <Item>(items: readonly Item[], cost: (item: Item) => number): Item | undefined =>
	items.toSorted((a, b) => cost(a) - cost(b))[Math.floor((items.length - 1) / 2)];

/** How many papers of a number of papers. */
export interface Share {
	papers: number;
	of: number;
}

/** What is too few to say anything of. */
const LEAST_OF_TOPIC = 3;
export const LEAST_OF_ALL = 10;

/** In standard errors. */
const LEAST_CHANGE = 2;

/** How often chance alone goes as far, in either direction: the two tails of the normal distribution beyond it. */
const BY_CHANCE = 0.0455;

/** How many of so many shares chance alone would bring as far. */
export const movedByChance = (shares: number): number => Math.round(BY_CHANCE * shares);

/**
 * How far a share has moved from an earlier one, in standard errors of the difference of the log odds. Half a paper is
 * added on each side, which keeps small numbers small and zero finite.
 */
export function change(now: Share, before: Share): number {
	const [here, there, earlier, elsewhere] = [
		now.papers + 0.5,
		now.of - now.papers + 0.5,
		before.papers + 0.5,
		before.of - before.papers + 0.5,
	];
	const error = Math.sqrt(1 / here + 1 / there + 1 / earlier + 1 / elsewhere);
	return Math.log((here * elsewhere) / (there * earlier)) / error;
}

/** What a share does, where there is enough to say so. */
export function direction(now: Share, before: Share): 'rising' | 'fading' | undefined {
	if (now.of < LEAST_OF_ALL || before.of < LEAST_OF_ALL) return undefined;
	const moved = change(now, before);
	if (moved >= LEAST_CHANGE && now.papers >= LEAST_OF_TOPIC) return 'rising';
	return moved <= -LEAST_CHANGE && before.papers >= LEAST_OF_TOPIC ? 'fading' : undefined;
}

import type { Axis } from './axis.ts';
import { busiest, type Count } from './counts.ts';
import { whenEach, whenInWords } from './periods.ts';

/** Of as many periods that have the most papers, none stands out. */
const MANY = 3;

/**
 * When the papers of something were: `the most of them in July to September 2025`, `at most 2 in one quarter`.
 *
 * @param papers How many they are, with those that have no date or are of an earlier time.
 */
export function courseInWords(
	{ periods, grain }: Pick<Axis, 'periods' | 'grain'>,
	counts: readonly Count[],
	papers: number,
): string {
	const { most, busy } = busiest(periods, counts);
	const when = (some: readonly string[]): string => whenEach(some, grain, whenInWords);
	if (papers === 1) return when(busy);
	// Where each is alone in its time, none has more than another.
	if (most === 1) return `the newest of them ${when(busy.slice(-1))}`;
	return busy.length < MANY ? `the most of them ${when(busy)}` : `at most ${most} in one ${grain}`;
}

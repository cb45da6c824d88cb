import { compareText } from '../model/compare.ts';
import { counted } from '../model/counted.ts';
import { yearOf } from '../model/date.ts';
import type { Count } from './counts.ts';
import {
	countBetween,
	type Grain,
	GRAINS,
	periodBefore,
	periodInShort,
	periodOf,
	periodsBetween,
	whenInWords,
} from './periods.ts';

/** A date of any precision; absent where it is not known. */
export type MaybeDate = string | undefined;

/** The periods that all charts of a collection are drawn over. */
export interface Axis {
	grain: Grain;
	/** From the first that has a paper to the last that has one, those between without a paper included. */
	periods: readonly string[];
	/** How many papers of the collection each period has; a period without one is a gap. */
	totals: ReadonlyMap<string, number>;
	/** The day of the newest capture, where it is known. */
	captured?: string;
}

/** What still reads as columns on a narrow screen. */
const MOST_PERIODS = 48;

/** How much of the dated papers a grain must be able to place, and how much of them says how long the time is. */
const MOST_PAPERS = 0.9;

/**
 * The finest division of time that stays readable, over the newest time that it has room for; nothing where no paper
 * has a date. A few dates that are old or mistyped do not make it coarser.
 */
export function axisOf(dates: readonly MaybeDate[], captured?: string): Axis | undefined {
	const dated = dates.filter((date) => date !== undefined && !isBeyond(date, captured));
	const candidates = GRAINS.map((grain) => ({ grain, placed: placed(dated, grain).sort(compareText) }));
	const { grain, placed: all } = candidates.find(
		({ grain, placed }) => placed.length >= MOST_PAPERS * dated.length && fits(placed, grain),
	) ?? { grain: 'year' as const, placed: placed(dated, 'year').sort(compareText) };
	const last = all.at(-1);
	if (last === undefined) return undefined;
	const earliest = periodBefore(last, grain, MOST_PERIODS - 1);
	const drawn = all.filter((period) => period >= earliest);
	const axis = { grain, periods: periodsBetween(drawn[0] ?? last, last, grain), totals: tally(drawn) };
	return captured === undefined ? axis : { ...axis, captured };
}

/** Whether all periods have room, or the newest nine papers in ten need so little that the others may be left out. */
function fits(periods: readonly string[], grain: Grain): boolean {
	const [first, last] = [periods[0], periods.at(-1)];
	const recent = periods[periods.length - Math.ceil(MOST_PAPERS * periods.length)];
	if (first === undefined || last === undefined || recent === undefined) return false;
	return countBetween(first, last, grain) <= MOST_PERIODS || countBetween(recent, last, grain) <= MOST_PERIODS / 2;
}

/** Whether a date is too far after the newest capture to be true: papers are dated ahead by a year at most. */
const isBeyond = (date: string, captured: MaybeDate): boolean =>
	captured !== undefined && Number(yearOf(date)) > Number(yearOf(captured)) + 1;

/** The newest part of the time that has nine in ten of the papers, for pictures with room for little. */
export function recentPart(axis: Axis): Axis {
	const { periods, totals } = axis;
	const wanted = MOST_PAPERS * [...totals.values()].reduce((sum, count) => sum + count, 0);
	let [start, held] = [periods.length, 0];
	while (held < wanted) {
		start -= 1;
		held += totals.get(periods[start] ?? '') ?? 0;
	}
	return { ...axis, periods: periods.slice(start) };
}

/** How many papers with these dates each period has; of a gap, nothing. */
export function countsOn({ grain, periods, totals }: Axis, dates: readonly MaybeDate[]): Count[] {
	const counts = tally(placed(dates, grain));
	return periods.map((period) => (totals.has(period) ? (counts.get(period) ?? 0) : undefined));
}

/** Whether a period had not ended when the newest capture was saved. */
export function isRunning({ grain, captured }: Axis, period: string): boolean {
	const last = captured === undefined ? undefined : periodOf(captured, grain);
	return last !== undefined && period >= last;
}

/** `from Q2 2015 to Q4 2025`, `in October 2025`. */
export function spanInWords({ periods }: Axis): string {
	const [first = '', last = first] = [periods[0], periods.at(-1)];
	return first === last ? whenInWords(first) : `from ${periodInShort(first)} to ${periodInShort(last)}`;
}

/** How many papers cannot be drawn, in sentences. */
export function leftOut({ grain, periods }: Axis, dates: readonly MaybeDate[]): string[] {
	const [first = '', last = ''] = [periods[0], periods.at(-1)];
	const dated = dates.filter((date) => date !== undefined);
	const found = placed(dated, grain);
	const reasons: [count: number, why: string][] = [
		[found.filter((period) => period < first).length, `from before ${periodInShort(first)}`],
		[found.filter((period) => period > last).length, `from after ${periodInShort(last)}`],
		[dates.length - dated.length, 'without a date'],
		[dated.length - found.length, `whose date does not tell the ${grain}`],
	];
	return reasons
		.filter(([count]) => count > 0)
		.map(([count, why]) => `${counted(count, 'paper')} ${why} ${count === 1 ? 'is' : 'are'} not drawn.`);
}

/** Periods of one grain are in the order of their texts. */
const placed = (dates: readonly MaybeDate[], grain: Grain): string[] =>
	dates.flatMap((date) => (date === undefined ? [] : (periodOf(date, grain) ?? [])));

function tally(periods: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
	return counts;
}

import { counted } from '../model/counted.ts';
import type { Count } from './counts.ts';
import { type Grain, GRAINS, periodInShort, periodInWords, periodOf, periodsBetween } from './periods.ts';

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

/** How much of the dated papers a grain must be able to place. */
const PLACED = 0.9;

/** The finest division of time that stays readable; nothing where no paper has a date. */
export function axisOf(dates: readonly MaybeDate[], captured?: string): Axis | undefined {
	const dated = dates.filter((date) => date !== undefined);
	const candidates = GRAINS.map((grain) => ({ grain, placed: placed(dated, grain) }));
	const fitting = candidates.find(({ grain, placed: periods }) => {
		const [first, last] = ends(periods);
		if (first === undefined || last === undefined) return false;
		return periods.length >= PLACED * dated.length && periodsBetween(first, last, grain).length <= MOST_PERIODS;
	});
	const { grain, placed: periods } = fitting ?? { grain: 'year' as const, placed: placed(dated, 'year') };
	const [first, last] = ends(periods);
	if (first === undefined || last === undefined) return undefined;
	const axis = { grain, periods: periodsBetween(first, last, grain), totals: tally(periods) };
	return captured === undefined ? axis : { ...axis, captured };
}

/** How much of the papers small pictures must show. */
const MOST_OF_ALL = 0.9;

/** The newest part of the time that has nine in ten of the papers, for pictures with room for little. */
export function recentPart(axis: Axis): Axis {
	const { periods, totals } = axis;
	const wanted = MOST_OF_ALL * [...totals.values()].reduce((sum, count) => sum + count, 0);
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

/** `from Q2 2015 to Q4 2025`. */
export function spanInWords({ periods }: Axis): string {
	const [first = '', last = first] = [periods[0], periods.at(-1)];
	return first === last ? `of ${periodInWords(first)}` : `from ${periodInShort(first)} to ${periodInShort(last)}`;
}

/** How many papers cannot be drawn, in sentences. */
export function leftOut({ grain, periods: [first = ''] }: Axis, dates: readonly MaybeDate[]): string[] {
	const dated = dates.filter((date) => date !== undefined);
	const undated = dates.length - dated.length;
	const periods = placed(dated, grain);
	const vague = dated.length - periods.length;
	const older = periods.filter((period) => period < first).length;
	const said = (count: number, why: string) =>
		`${counted(count, 'paper')} ${why} ${count === 1 ? 'is' : 'are'} not drawn.`;
	return [
		...(older > 0 ? [said(older, `from before ${periodInShort(first)}`)] : []),
		...(undated > 0 ? [said(undated, 'without a date')] : []),
		...(vague > 0 ? [said(vague, `whose date does not tell the ${grain}`)] : []),
	];
}

const placed = (dates: readonly MaybeDate[], grain: Grain): string[] =>
	dates.flatMap((date) => (date === undefined ? [] : (periodOf(date, grain) ?? [])));

/** Periods of one grain are in the order of their texts. */
function ends(periods: readonly string[]): [first?: string, last?: string] {
	const [first] = periods;
	if (first === undefined) return [];
	return [
		periods.reduce((least, period) => (period < least ? period : least), first),
		periods.reduce((most, period) => (period > most ? period : most), first),
	];
}

function tally(periods: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
	return counts;
}

import { counted } from '../model/counted.ts';
import { type Axis, countsOn, isRunning, leftOut, type MaybeDate, spanInWords } from './axis.ts';
import type { Cell, Chart, Link, Row } from './chart.ts';
import { busiest, type Count, sum } from './counts.ts';
import { monthsOfQuarter, periodInShort, chartPeriodInWords, whenEach, whenInWords } from './periods.ts';

/** A chart with a row for each period: the period, how many papers it has, and what to compare that with. */
export interface PeriodChart extends Chart {
	axis: Axis;
}

interface Subject {
	name: string;
	title: string;
	/** What has the papers: "Papers", "Papers on this topic". */
	heading: string;
	dates: readonly MaybeDate[];
	/** Whether the papers of the whole collection stand beside them. */
	isPart?: boolean;
	/** The pages that list the papers of a period. */
	linksOf: (period: string) => readonly Link[];
}

export const NO_PAPER = 'no paper in these captures';

/** The papers of a subject by period; nothing where none of them can be drawn. */
export function byPeriod(
	axis: Axis,
	{ name, title, heading, dates, isPart, linksOf }: Subject,
): PeriodChart | undefined {
	const counts = countsOn(axis, dates);
	if (!counts.some((count) => count !== undefined && count > 0)) return undefined;
	const rows = axis.periods.map((period, index): Row => {
		const cells = [periodCell(period, linksOf(period)), countCell(counts[index], isRunning(axis, period))];
		return isPart ? [...cells, totalCell(axis.totals.get(period))] : cells;
	});
	const columns = [capitalised(axis.grain), heading, ...(isPart ? ['All papers'] : [])];
	return { name, title, description: describe(axis, counts), columns, rows, notes: leftOut(axis, dates), axis };
}

/** A quarter has no page of its own, so that its months follow its name; another period is the name of its page. */
function periodCell(period: string, links: readonly Link[]): Cell {
	if (monthsOfQuarter(period).length > 0) return { value: period, words: periodInShort(period), links };
	return links.length > 0 ? { value: period, links } : { value: period, words: chartPeriodInWords(period) };
}

/** The cell before it has said that a gap is one. */
const totalCell = (total: Count): Cell => (total === undefined ? {} : { value: total });

/** Of a gap there is no number. */
export function countCell(count: Count, isRunning = false): Cell {
	if (count === undefined) return { words: NO_PAPER };
	return isRunning ? { value: count, words: `${count}, not complete` } : { value: count };
}

/** From when to when, and when most. */
function describe(axis: Axis, counts: readonly Count[]): string {
	const { grain, periods } = axis;
	const papers = `${counted(sum(counts), 'paper')} in these captures`;
	if (periods.length === 1) return `${papers}, published ${spanInWords(axis)}.`;
	const { most, busy } = busiest(periods, counts);
	const mosts =
		most === 1
			? `No ${grain} has more than one`
			: `The most in one ${grain} is ${most}, ${whenEach(busy, grain, whenInWords)}`;
	return `${papers} by the ${grain} in which they were published, ${spanInWords(axis)}. ${mosts}.`;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

import { type Axis, countsOn, isRunning, leftOut, type MaybeDate, spanInWords } from './axis.ts';
import { countCell, NO_PAPER } from './by-period.ts';
import type { Chart, Link, Row } from './chart.ts';
import { highest, sum } from './counts.ts';

/** A chart with a row for each topic, the one with most papers first: the topic, then its papers in each period. */
export interface TopicsChart extends Chart {
	axis: Axis;
	/** The highest number of all, for one scale. */
	most: number;
}

interface Subject {
	link: Link;
	dates: readonly MaybeDate[];
}

export function byTopic(axis: Axis, subjects: readonly Subject[], all: readonly MaybeDate[]): TopicsChart | undefined {
	const counted = subjects.map(({ link, dates }) => ({ link, counts: countsOn(axis, dates) }));
	const most = highest(counted.flatMap(({ counts }) => counts));
	if (most === 0) return undefined;
	// What is equal stays in the order of the names, in which topics come.
	const sorted = counted.sort((a, b) => sum(b.counts) - sum(a.counts));
	const rows = sorted.map(({ link, counts }): Row => [
		{ value: link.text, links: [link] },
		...counts.map((count, index) => countCell(count, isRunning(axis, axis.periods[index] ?? ''))),
	]);
	return {
		name: 'topics',
		title: 'Topics over time',
		description: `Papers in these captures by topic and ${axis.grain}, ${spanInWords(axis)}; the topic with the most comes first. All have the same scale: the highest column stands for ${most}. A paper has one to three topics.`,
		columns: ['Topic', ...axis.periods],
		rows,
		notes: [...gapNote(axis), ...leftOut(axis, all)],
		axis,
		most,
	};
}

/** Small pictures have no room for hatching: their line ends before a gap and goes on after it. */
const gapNote = ({ periods, totals }: Axis): string[] =>
	periods.every((period) => totals.has(period)) ? [] : [`Where the line under the columns is broken: ${NO_PAPER}.`];

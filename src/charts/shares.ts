import { scaleLinear } from 'd3-scale';
import { counted, inFigures } from '../model/counted.ts';
import { change, direction, LEAST_OF_ALL, movedByChance, type Share } from './change.ts';
import type { Chart, Link, Row } from './chart.ts';
import { chartPeriodInWords } from './periods.ts';

/** A quarter and the time before it with which it is compared. */
export interface Comparison {
	quarter: string;
	/** How many papers each has. */
	of: number;
	ofBefore: number;
	/** The first and the last of the quarters before. */
	before: readonly [string, string];
	topics: readonly { link: Link; papers: number; papersBefore: number }[];
}

/** What a topic did in a quarter. */
export interface Trend {
	row: Row;
	link: Link;
	now: Share;
	before: Share;
}

/** A chart with a row for each topic that rises or fades in a quarter. */
export interface TrendsChart extends Chart {
	/** The newest first; one in which nothing stands out is there too. */
	quarters: readonly (Pick<Comparison, 'quarter' | 'of' | 'ofBefore' | 'before'> & {
		rising: readonly Trend[];
		fading: readonly Trend[];
	})[];
	/** The share at the end of that width, in percent. */
	largest: number;
	/** Where a share stands, in percent of the width that all have in common. */
	place: (share: Share) => number;
}

const METHOD =
	'A topic rises or fades in a quarter when its share of the papers in these captures is at least two standard errors ' +
	'of the log odds from its share over the four quarters before, with half a paper added on each side. Quarters with ' +
	'fewer than ten papers are not compared; to rise, a topic needs three papers in the quarter, and to fade, three before.';

const COLUMNS = [
	'Quarter',
	'Topic',
	'Direction',
	'Papers on the topic',
	'Papers of all',
	'Papers on the topic before',
	'Papers of all before',
];

/** Rising and fading topics; nothing where no quarter has papers enough. */
export function trendsChart(comparisons: readonly Comparison[], notes: readonly string[]): TrendsChart | undefined {
	const enough = comparisons.filter(({ of, ofBefore }) => of >= LEAST_OF_ALL && ofBefore >= LEAST_OF_ALL);
	if (enough.length === 0) return undefined;
	const quarters = enough.map(({ topics, ...times }) => ({
		...times,
		rising: trends({ topics, ...times }, 'rising'),
		fading: trends({ topics, ...times }, 'fading'),
	}));
	const all = quarters.flatMap(({ rising, fading }) => [...rising, ...fading]);
	const largest = Math.max(
		1,
		Math.ceil(100 * Math.max(0, ...all.flatMap(({ now, before }) => [part(now), part(before)]))),
	);
	const scale = scaleLinear([0, largest / 100], [0, 100]);
	return {
		name: 'trends',
		title: 'Rising and fading topics',
		description: `${METHOD} ${chance(enough)}`,
		columns: COLUMNS,
		rows: all.map(({ row }) => row),
		notes,
		quarters,
		largest,
		place: (share) => Math.round(scale(part(share)) * 100) / 100,
	};
}

/** How much of what is said may mean nothing. */
function chance(comparisons: readonly Comparison[]): string {
	const [topics, quarters] = [comparisons[0]?.topics.length ?? 0, comparisons.length];
	const moves = movedByChance(topics * quarters);
	const some =
		moves === 0 ? 'less than one such move comes' : `about ${moves} such ${moves === 1 ? 'move comes' : 'moves come'}`;
	return `With ${counted(topics, 'topic')} in ${counted(quarters, 'quarter')}, ${some} by chance alone.`;
}

/** `12 of 37 papers (32%), up from 9 of 65 (14%)`, where `from` is `up from`. */
export const moveInWords = ({ now, before }: Pick<Trend, 'now' | 'before'>, from: string): string =>
	`${inFigures(now.papers)} of ${counted(now.of, 'paper')} (${percent(now)}), ${from} ${inFigures(before.papers)} of ${inFigures(before.of)} (${percent(before)})`;

/** Small parts to a tenth, so that what has risen does not read as the same. */
function percent(share: Share): string {
	const whole = part(share) * 100;
	return `${whole < 10 ? Math.round(whole * 10) / 10 : Math.round(whole)}%`;
}

const part = ({ papers, of }: Share): number => papers / of;

/** The topics of a quarter that go one way, the furthest first. */
function trends({ quarter, of, ofBefore, topics }: Comparison, way: 'rising' | 'fading'): Trend[] {
	const shares = topics.map(({ link, papers, papersBefore }) => ({
		link,
		now: { papers, of },
		before: { papers: papersBefore, of: ofBefore },
	}));
	return shares
		.filter(({ now, before }) => direction(now, before) === way)
		.sort((a, b) => Math.abs(change(b.now, b.before)) - Math.abs(change(a.now, a.before)))
		.map((share) => ({ ...share, row: rowOf(quarter, way, share) }));
}

const rowOf = (quarter: string, way: string, { link, now, before }: Omit<Trend, 'row'>): Row => [
	{ value: quarter, words: chartPeriodInWords(quarter) },
	{ value: link.text, links: [link] },
	{ value: way },
	{ value: now.papers },
	{ value: now.of },
	{ value: before.papers },
	{ value: before.of },
];

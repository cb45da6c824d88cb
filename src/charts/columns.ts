import { scaleBand, scaleLinear } from 'd3-scale';
import { isRunning } from './axis.ts';
import type { PeriodChart } from './by-period.ts';
import { drawnFrom } from './chart.ts';
import { highest } from './counts.ts';
import { chartPeriodInWords } from './periods.ts';

/** A period as it is drawn. Places and sizes are percentages of the plot, from its top left. */
interface Column {
	kind: 'gap' | 'running' | 'whole';
	/** The whole width of the period, in which a gap is drawn. */
	left: number;
	width: number;
	/** The column itself, a little narrower. */
	x: number;
	breadth: number;
	height: number;
	/** What is said of it. */
	words: string;
	drawn: string;
}

interface Tick {
	value: number;
	/** Percentage from the top. */
	top: number;
}

export interface ColumnPlot {
	columns: readonly Column[];
	ticks: readonly Tick[];
}

/** The columns of a chart by period, none of them higher than the plot. */
export function columnPlot({ rows, axis }: PeriodChart): ColumnPlot {
	const periods = rows.map(([period]) => String(period?.value));
	const most = Math.max(1, highest(rows.map(([, count]) => Number(count?.value ?? 0))));
	const band = scaleBand(periods, [0, 100]);
	const bar = scaleBand(periods, [0, 100]).paddingInner(0.2).paddingOuter(0.1);
	const height = scaleLinear([0, most], [0, 100]).nice(4);
	const columns = rows.map((row): Column => {
		const [{ value: period } = {}, { value: count, words } = {}] = row;
		const key = String(period);
		return {
			kind: count === undefined ? 'gap' : isRunning(axis, key) ? 'running' : 'whole',
			left: round(band(key)),
			width: round(band.bandwidth()),
			x: round(bar(key)),
			breadth: round(bar.bandwidth()),
			height: round(height(Number(count ?? 0))),
			words: `${chartPeriodInWords(key)}: ${words ?? count ?? ''}`,
			drawn: drawnFrom(row, 2),
		};
	});
	const ticks = height.ticks(4).filter(Number.isInteger);
	return { columns, ticks: ticks.map((value) => ({ value, top: round(100 - height(value)) })) };
}

/** Short numbers make small pages. */
const round = (number = 0): number => Math.round(number * 1000) / 1000;

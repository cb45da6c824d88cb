import type { Axis } from './axis.ts';
import { periodInShort } from './periods.ts';

/** A label under the plot, in the middle of the periods that it names. */
export interface TimeLabel {
	text: string;
	/** Where its periods begin and end, in percent of the plot. */
	from: number;
	to: number;
	/** Whether it is shown where there is little room too, or only where there is much, or not at all. */
	shown: 'always' | 'wide' | 'never';
}

/** Years under months and quarters that are many, the periods themselves otherwise. */
export function timeLabels({ periods, grain }: Axis): TimeLabel[] {
	const isByYear = grain === 'year' || (grain !== 'day' && periods.length > FEW);
	const texts = periods.map((period) => (isByYear ? period.slice(0, 4) : periodInShort(period)));
	const starts = texts.flatMap((text, index) => (text === texts[index - 1] ? [] : [index]));
	const [few, many] = isByYear ? [5, 14] : [4, 8];
	return starts.map((start, index): TimeLabel => {
		const end = starts[index + 1] ?? periods.length;
		// Counted from the end, so that the newest has its label.
		const fromLast = starts.length - 1 - index;
		const isIn = (most: number): boolean => fromLast % Math.ceil(starts.length / most) === 0;
		return {
			text: texts[start] ?? '',
			from: percent(start, periods.length),
			to: percent(end, periods.length),
			shown: isIn(few) ? 'always' : isIn(many) ? 'wide' : 'never',
		};
	});
}

const FEW = 8;

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100_000) / 1000;

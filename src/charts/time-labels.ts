import type { Axis } from './axis.ts';
import { periodInShort } from './periods.ts';

/** A label under the plot, in the middle of the periods that it names. */
export interface TimeLabel {
	text: string;
	/** Where its periods begin and end, in percent of the plot. */
	from: number;
	to: number;
	/** The least room that it is shown in: that of large letters on a phone, of a phone, of a desk, or none. */
	shown: 'always' | 'narrow' | 'wide' | 'never';
}

/** Years under months and quarters that are many, the periods themselves otherwise. */
export function timeLabels({ periods, grain }: Axis): TimeLabel[] {
	const isByYear = grain === 'year' || (grain !== 'day' && periods.length > FEW);
	const texts = periods.map((period) => (isByYear ? period.slice(0, 4) : periodInShort(period)));
	const starts = texts.flatMap((text, index) => (text === texts[index - 1] ? [] : [index]));
	const labels = starts.map((start, index) => ({
		text: texts[start] ?? '',
		from: percent(start, periods.length),
		to: percent(starts[index + 1] ?? periods.length, periods.length),
	}));
	const [narrow, wide] = isByYear ? [19, 7] : [24, 12];
	const inWide = spaced(labels, wide);
	// Chosen from those, so that nothing stands between two neighbours that they alone have room for.
	const inNarrow = spaced(inWide, narrow);
	const rooms = { always: spaced(inNarrow, 2 * narrow), narrow: inNarrow, wide: inWide };
	return labels.map((label) => ({ ...label, shown: ROOMS.find((room) => rooms[room].includes(label)) ?? 'never' }));
}

const FEW = 8;
const ROOMS = ['always', 'narrow', 'wide'] as const;

type Place = Pick<TimeLabel, 'from' | 'to'>;

/** Those that have so much room, in percent of the plot; counted from the end, so that the newest has its label. */
function spaced<Label extends Place>(labels: readonly Label[], room: number): Label[] {
	let next = Infinity;
	return labels
		.toReversed()
		.filter((label) => {
			const middle = middleOf(label, room);
			const hasRoom = next - middle >= room;
			if (hasRoom) next = middle;
			return hasRoom;
		})
		.toReversed();
}

/** The middle of a label; at an edge, one that is wider than its few periods is moved in. */
const middleOf = ({ from, to }: Place, room: number): number =>
	Math.min(Math.max((from + to) / 2, room / 2), 100 - room / 2);

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100_000) / 1000;

import fc from 'fast-check';
import { expect } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { formatProblem, type Place, ProblemLog } from '../../src/model/problem.ts';
import { captureOf } from './ingest.ts';

const JUNK = [
	...Array.from('{}[]()<>&"\'\\,;:@#|%$\n\t \u00a0\ufffd0a'),
	'\r\n',
	'</',
	']]>',
	'<!--',
	'---',
	'\n\n',
	'TY  - ',
	'@misc{x,',
];

/** A place in a file, as a part of its length, what is taken out there and what is put in. */
export interface Pinprick {
	where: number;
	taken: number;
	put: string;
}

export const pinprick: fc.Arbitrary<Pinprick> = fc.record({
	where: fc.double({ min: 0, max: 1, noNaN: true }),
	taken: fc.nat({ max: 3 }),
	put: fc.oneof(fc.constant(''), fc.constantFrom(...JUNK)),
});

/** @param from Where the part of the text begins that is touched. */
export function prick(text: string, { where, taken, put }: Pinprick, from = 0): string {
	const place = from + Math.floor(where * (text.length - from));
	return text.slice(0, place) + put + text.slice(place + taken);
}

const UPHEAVALS = ['end lost', 'beginning lost', 'twice', 'line twice', 'shuffled', 'part twice'] as const;

export interface Upheaval {
	kind: (typeof UPHEAVALS)[number];
	numbers: number[];
}

export const upheaval: fc.Arbitrary<Upheaval> = fc.record({
	kind: fc.constantFrom(...UPHEAVALS),
	numbers: fc.array(fc.nat(), { minLength: 2, maxLength: 40 }),
});

/** Cut off at either end, doubled, or with its lines in another order. */
export function upset(text: string, { kind, numbers }: Upheaval): string {
	const [first = 0, second = 0] = numbers;
	const lines = text.split('\n');
	const place = first % (text.length + 1);
	const rank = (index: number): number => numbers[index % numbers.length] ?? index;
	switch (kind) {
		case 'end lost':
			return text.slice(0, place);
		case 'beginning lost':
			return text.slice(place);
		case 'twice':
			return text + text;
		case 'line twice':
			return lines.toSpliced(first % lines.length, 0, lines[first % lines.length] ?? '').join('\n');
		case 'part twice':
			return text.slice(0, place) + text.slice(second % (place + 1));
		case 'shuffled':
			return [...lines.keys()]
				.sort((a, b) => rank(a) - rank(b))
				.map((index) => lines[index])
				.join('\n');
	}
}

/** Reads a file as the ingest does. Whatever is in it, every record is a paper or refused, and has a place in the file. */
export function readAccounted(text: string): { titles: string[]; firstLine: number } {
	const log = new ProblemLog();
	const listing = parse(captureOf('damaged', text), log);
	const lines = text.split('\n').length;
	const isWithin = ({ line, column }: Place): boolean => line >= 1 && line <= lines && column >= 1;
	for (const problem of log.problems) {
		expect(isWithin(problem), `a place within the file: ${formatProblem(problem)}`).toBe(true);
	}
	if (!listing) {
		expect(log.of('refused-file'), 'what no format knows is refused once').toHaveLength(1);
		return { titles: [], firstLine: 1 };
	}
	const { format, listed, papers } = listing;
	const accounted = papers.length + log.of('refused').length;
	expect(listed, `${format} listed as many records as papers and refusals`).toBe(accounted);
	for (const { place, title, position } of papers) {
		expect(isWithin(place), `${format} gave paper ${position} a place within the file`).toBe(true);
		expect(title.trim(), `${format} gave paper ${position} a title`).not.toBe('');
	}
	const positions = papers.map(({ position }) => position);
	expect(new Set(positions).size, `${format} gave each paper a position of its own`).toBe(papers.length);
	return {
		titles: papers.map(({ title }) => title),
		firstLine: Math.min(lines, ...papers.map(({ place }) => place.line)),
	};
}

/** How many of some titles another list does not have any more; each counts as often as it stands there. */
export function lostOf(before: readonly string[], after: readonly string[]): string[] {
	const left = [...after];
	return before.filter((title) => {
		const index = left.indexOf(title);
		if (index !== -1) left.splice(index, 1);
		return index === -1;
	});
}

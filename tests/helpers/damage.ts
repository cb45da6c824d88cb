import fc from 'fast-check';
import { expect } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { captureOf } from './ingest.ts';

/** One small damage to a file. */
export type Damage = (text: string) => string;

const JUNK = [
	...'{}[]()<>&"\'\\,;:@#|%$\n\t \u00a0\ufffd0a',
	'\r\n',
	'</',
	']]>',
	'<!--',
	'---',
	'\n\n',
	'TY  - ',
	'@misc{x,',
];

const at = (share: number, text: string): number => Math.floor(share * text.length);

/** Touches one place alone. */
export const pinprick: fc.Arbitrary<Damage> = fc
	.record({
		where: fc.double({ min: 0, max: 1, noNaN: true }),
		taken: fc.nat({ max: 3 }),
		put: fc.oneof(fc.constant(''), fc.constantFrom(...JUNK)),
	})
	.map(({ where, taken, put }) => (text) => {
		const place = at(where, text);
		return text.slice(0, place) + put + text.slice(place + taken);
	});

/** May touch everything: cut off at either end, doubled, its lines doubled or in another order. */
export const upheaval: fc.Arbitrary<Damage> = fc
	.record({
		kind: fc.constantFrom('end', 'beginning', 'twice', 'line twice', 'shuffled', 'part twice'),
		seed: fc.array(fc.nat(), { minLength: 2, maxLength: 40 }),
	})
	.map(({ kind, seed: [first = 0, second = 0, ...more] }) => (text) => {
		const lines = text.split('\n');
		const place = first % (text.length + 1);
		const line = first % lines.length;
		if (kind === 'end') return text.slice(0, place);
		if (kind === 'beginning') return text.slice(place);
		if (kind === 'twice') return text + text;
		if (kind === 'line twice') return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
		if (kind === 'part twice') return text.slice(0, place) + text.slice(second % (place + 1));
		const rank = (index: number): number => more[index % (more.length || 1)] ?? index;
		return lines
			.map((value, index) => ({ value, index }))
			.sort((a, b) => rank(a.index) - rank(b.index))
			.map(({ value }) => value)
			.join('\n');
	});

/** Reads a file as the ingest does. Whatever is in it, every record is a paper or refused, and has a place in the file. */
export function readAccounted(text: string): string[] {
	const log = new ProblemLog();
	const listing = parse(captureOf('damaged', text), log);
	const lines = text.split('\n').length;
	for (const { line, column } of log.problems) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
	if (!listing) {
		expect(log.of('refused-file')).toHaveLength(1);
		return [];
	}
	expect(listing.listed).toBe(listing.papers.length + log.of('refused').length);
	for (const { place, title } of listing.papers) {
		expect(place.line >= 1 && place.line <= lines && place.column >= 1).toBe(true);
		expect(title.trim()).not.toBe('');
	}
	expect(new Set(listing.papers.map(({ position }) => position)).size).toBe(listing.papers.length);
	return listing.papers.map(({ title }) => title);
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

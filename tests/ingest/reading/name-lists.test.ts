import { expect, test } from 'vitest';
import { BETWEEN_NAMES, namesOfParts, withOpenEnd } from '../../../src/ingest/reading/name-lists.ts';

test.each([
	[
		['A. Lamp', 'B. Wick', 'C. Moth'],
		['A. Lamp', 'B. Wick', 'C. Moth'],
	],
	[
		['A. Lamp', 'B. Wick'],
		['A. Lamp', 'B. Wick'],
	],
	[
		['Lamp', 'A.', 'Wick', 'B.'],
		['Lamp, A.', 'Wick, B.'],
	],
	[
		['Lamp', 'Wick', 'Moth'],
		['Lamp', 'Wick', 'Moth'],
	],
])('the parts %j are the names %j', (parts, names) => {
	expect(namesOfParts(parts)).toEqual(names);
});

test.each([
	['Invented, Ada et al.', ['Invented, Ada', 'others']],
	['Invented, Ada, and others', ['Invented, Ada', 'others']],
	['Invented, Ada', ['Invented, Ada']],
	['et al.', ['et al.']],
])('the end of %s', (name, names) => {
	expect(withOpenEnd(name)).toEqual(names);
});

test('names stand between commas, semicolons, dots, and signs or the word for and', () => {
	expect('Ada, Bo; Cy · Di & Ed and Çandır and Mandy'.split(BETWEEN_NAMES)).toEqual([
		...['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Çandır', 'Mandy'],
	]);
});

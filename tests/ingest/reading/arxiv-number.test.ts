import { expect, test } from 'vitest';
import { unrounded } from '../../../src/ingest/reading/arxiv-number.ts';
import { arxivNumber } from '../../../src/ingest/reading/json-fields.ts';

test.each([
	['704.001', '0704.0010'],
	['1412.123', '1412.1230'],
	['2310.1063', '2310.10630'],
])('%s has lost its zeros, as it was %s', (number, id) => {
	expect(unrounded(number)).toBe(id);
	expect(arxivNumber.parse(Number(number))).toBe(id);
});

test('a number that is none of arXiv is told as it stands', () => {
	expect(arxivNumber.parse(123456)).toBe('123456');
});

import { expect, test } from 'vitest';
import { authorsIn } from '../../../src/ingest/reading/author-string.ts';

test.each([
	['A. Lamp, B. Wick and C. Moth (for the X Collaboration)', ['A. Lamp', 'B. Wick', 'C. Moth']],
	['Ada Lamp', ['Ada Lamp']],
	['Ada Lamp, and Bo Wick', ['Ada Lamp', 'Bo Wick']],
	['Ada Lamp & Bo Wick', ['Ada Lamp', 'Bo Wick']],
	['Ada\n  Lamp,Bo Wick', ['Ada Lamp', 'Bo Wick']],
	['A. Lamp (1), B. Wick (1 and 2) ((1) Univ. X, Glow, (2) Univ. Y)', ['A. Lamp', 'B. Wick']],
	['A. Lamp$^{1,2}$, B. Wick[1,2]', ['A. Lamp', 'B. Wick']],
	['A. Lamp, Jr., B. Wick III, C. Moth, II', ['A. Lamp Jr.', 'B. Wick III', 'C. Moth II']],
	['The Lamp Collaboration: A. Lamp, B. Wick', ['The Lamp Collaboration', 'A. Lamp', 'B. Wick']],
	['the Lamp and Wick Collaborations', ['the Lamp and Wick Collaborations']],
	['A. Lamp and the Wick Collaboration', ['A. Lamp', 'the Wick Collaboration']],
	['Lamp, Ada; de Wick, Bo', ['Ada Lamp', 'Bo de Wick']],
	['A. Lamp, B. Wick, et al.', ['A. Lamp', 'B. Wick', 'others']],
	['A. Lamp et al', ['A. Lamp', 'others']],
	['A. Lamp, B. Wick, and 12 others', ['A. Lamp', 'B. Wick', 'others']],
	['A. Lamp, B. Wick, ...', ['A. Lamp', 'B. Wick', 'others']],
	['A. Lamp, …', ['A. Lamp', 'others']],
	['Ada Lamp and Bo Brothers', ['Ada Lamp', 'Bo Brothers']],
	['A. Lamp (Univ. X, B. Wick', ['A. Lamp', 'B. Wick']],
	['Fernando Andrade, Sandra Anderson', ['Fernando Andrade', 'Sandra Anderson']],
	[String.raw`Andr\'e Lamp, {\O}. Wick`, [String.raw`Andr\'e Lamp`, String.raw`{\O}. Wick`]],
	[':, 1, Ada Lamp', ['Ada Lamp']],
])('%s', (line, authors) => {
	expect(authorsIn(line)).toEqual({ authors });
});

test('authors that are not shown are counted', () => {
	expect(authorsIn('A. Lamp, et al. (1,909 additional authors not shown)')).toEqual({
		authors: ['A. Lamp', 'others'],
		authorCount: 1910,
	});
});

test('a line without a name has no authors', () => {
	expect(authorsIn(' (1), -- ')).toEqual({});
});

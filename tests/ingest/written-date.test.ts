import { describe, expect, test } from 'vitest';
import { readWrittenDate } from '../../src/ingest/written-date.ts';

describe('readWrittenDate', () => {
	test.each([
		['2024-05-24T17:34:15.000Z', '2024-05-24'],
		['2014-12-31/2015-01-01', '2014-12-31'],
		['2009/03/15/Spring', '2009-03-15'],
		['2009/03//', '2009-03'],
		['2009///', '2009'],
		['2009-00-00', '2009'],
		['2009', '2009'],
		['20090315', '2009-03-15'],
		['20090300', '2009-03'],
		['15 March 2009', '2009-03-15'],
		['15-Mar-2009', '2009-03-15'],
		['Mon, 13 May 2024 00:00:00 GMT', '2024-05-13'],
		['Sept. 1st, 2009', '2009-09-01'],
		['March 2009', '2009-03'],
		['2009 Mar 15', '2009-03-15'],
		['2009 mar', '2009-03'],
		['15.3.2009', '2009-03-15'],
		['3/15/2009', '2009-03-15'],
		['3/4/2009', '2009'],
	])('%s', (written, date) => {
		expect(readWrittenDate(written)).toBe(date);
	});

	test.each(['', 'in press', '2009-02-30', '2009-13', '20098', '20091301', '20090230', 'Smarch 2009', '40 March 2009'])(
		'%j is none',
		(written) => {
			expect(readWrittenDate(written)).toBeUndefined();
		},
	);
});

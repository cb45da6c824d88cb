import { expect, test } from 'vitest';
import { checkDates } from '../../src/ingest/date-checks.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { folderWith } from '../entries/folder-with.ts';

test('a date after the year to come is said with its line, of an entry that is not written yet too', () => {
	const dates = { soon: '2027-12', later: '2028', slip: '2205-10-02', unwritten: '2044-03-01' };
	const entries = Object.entries(dates).map(([slug, published]) => ({
		slug,
		fields: { title: slug, published },
		abstract: '',
		memory: {},
	}));
	const folder = folderWith({
		'later.md': '---\ntitle: later\npublished: "2028"\n---\n',
		'slip.md': '---\npublished: "2205-10-02"\n---\n',
	});
	const log = new ProblemLog();
	checkDates(entries, folder, '2026-11-22', log);
	expect(log.problems.map(({ line, column, found }) => [line, column, found])).toEqual([
		[3, 12, '2028 as the date of "later"'],
		[2, 12, '2205-10-02 as the date of "slip"'],
		[1, 1, '2044-03-01 as the date of "unwritten"'],
	]);
	expect(log.problems.every(({ severity }) => severity === 'notice')).toBe(true);
});

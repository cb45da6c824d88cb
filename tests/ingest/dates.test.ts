import { expect, test } from 'vitest';
import { formatProblem } from '../../src/model/problem.ts';
import { dailyPage } from '../helpers/daily-page.ts';
import { captureOf, ingestCaptures } from '../helpers/ingest.ts';

const page = (day: string, dates: string[]): string =>
	dailyPage(
		day,
		dates.map((when, index) => ({ title: `Paper ${index + 1}`, when })),
	);

const published = (text: string, sidecar = {}, told?: string) => {
	const { entries, log } = ingestCaptures([captureOf('page.txt', text, sidecar)], undefined, told);
	return { dates: entries.map(({ fields }) => fields.published), problems: log.problems.map(formatProblem) };
};

test('a date later in the year than the page shows that the year it prints has ended', () => {
	const { dates, problems } = published(page('Dec 9', ['Dec 20, 2024', 'Jun 10', 'Mar 2, 2022']));
	expect(dates).toEqual(['2024-12-20', '2025-06-10', '2022-03-02']);
	expect(problems).toEqual([
		'captures/page.txt:9:1  Found "Dec 9" without a year, expected one; 2025 was inferred from the dates that the page prints. To settle it, write captured: "2025-12-09" into page.yaml. [inferred-year]',
	]);
});

test('the year is not inferred when no printed date is later in the year', () => {
	const { dates, problems } = published(page('Dec 9', ['Nov 20, 2024', 'Jun 10']));
	expect(dates).toEqual(['2024-11-20', undefined]);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain('Found 1 date without a year and nothing that tells the year');
	expect(problems[0]).toContain(
		'Write captured: "YYYY-12-09" into page.yaml, or run the ingest with --captured YYYY-12-09;',
	);
	expect(problems[0]).toContain('[unknown-year]');
});

test.each(['Dec 9, 2024', 'Dec 5, 2024', 'Nov 20, 2024'])('%s is not later in the year than Dec 9', (date) => {
	expect(published(page('Dec 9', [date, 'Jun 10'])).dates[1]).toBeUndefined();
});

test('a date without its year may be the page’s own day', () => {
	expect(published(page('Dec 9', ['Dec 20, 2024', 'Dec 9'])).dates).toEqual(['2024-12-20', '2025-12-09']);
});

test('the year is not inferred when a date without one falls after the page', () => {
	expect(published(page('Jun 9', ['Dec 20, 2024', 'Jun 10'])).dates).toEqual(['2024-12-20', undefined]);
});

test('a page on which every date has its year needs no year of its own', () => {
	expect(published(page('Dec 9', ['Nov 20, 2024'])).problems).toEqual([]);
});

test('the year is not inferred when every date has its own, since the newest may be years old', () => {
	expect(published(page('Nov 10', ['Dec 20, 2024'])).problems).toEqual([]);
});

test('the year of a page of the first weeks is inferred from papers of the last ones before', () => {
	const { problems } = published(page('Jan 2', ['Dec 30, 2024', 'Nov 3, 2023']));
	expect(problems).toEqual([expect.stringContaining('expected one; 2025 was inferred')]);
});

test('the sidecar settles the year', () => {
	const { dates, problems } = published(page('Dec 9', ['Jun 10']), { captured: '2023-12-09' });
	expect(dates).toEqual(['2023-06-10']);
	expect(problems).toEqual([]);
});

test('the day on the command line settles a page that prints this day, and no other', () => {
	expect(published(page('Dec 9', ['Jun 10']), {}, '2023-12-09').dates).toEqual(['2023-06-10']);
	expect(published(page('Dec 8', ['Jun 10']), {}, '2023-12-09').dates).toEqual([undefined]);
});

test('the day on the command line does not overrule what the page tells', () => {
	expect(published(page('Dec 9, 2021', ['Jun 10']), {}, '2023-12-09').dates).toEqual(['2021-06-10']);
	expect(published(page('Dec 9', ['Dec 20, 2024', 'Jun 10']), {}, '2019-12-09').dates[1]).toBe('2025-06-10');
});

test('a sidecar that contradicts its page is believed and said', () => {
	const { dates, problems } = published(page('Dec 9', ['Dec 20, 2026', 'Jun 10']), { captured: '2025-11-01' });
	expect(dates).toEqual(['2026-12-20', '2025-06-10']);
	expect(problems.map((line) => /\[.+\]$/.exec(line)?.[0])).toEqual(['[other-day]', '[later-year]']);
});

test('a year that the page prints for its own day is taken', () => {
	expect(published(page('Dec 9, 2021', ['Jun 10'])).dates).toEqual(['2021-06-10']);
});

test('a day that the calendar does not have is left out and said', () => {
	const { dates, problems } = published(page('Dec 9', ['Feb 30, 2024', 'Feb 29', 'Feb 29, 2024']), {
		captured: '2025-12-09',
	});
	expect(dates).toEqual([undefined, undefined, '2024-02-29']);
	expect(problems).toEqual([
		'captures/page.txt:17:1  Found "Feb 30, 2024", expected a day that the calendar of 2024 has. Mend the line, or write the date into the entry; it gives "Paper 1" no date. [impossible-date]',
		'captures/page.txt:25:1  Found "Feb 29", expected a day that the calendar of 2025 has. Mend the line, or write the date into the entry; it gives "Paper 2" no date. [impossible-date]',
	]);
});

test('a date without a year after the day of the page is left out and said', () => {
	const { dates, problems } = published(page('Dec 9', ['Dec 10', 'Dec 9']), { captured: '2025-12-09' });
	expect(dates).toEqual([undefined, '2025-12-09']);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain('Found "Dec 10", expected no day after 2025-12-09');
});

test('each page of a file that holds several tells its own year', () => {
	const later = dailyPage('Jun 15', [
		{ title: 'Lamps', when: 'Mar 2' },
		{ title: 'Goats', when: 'Nov 3, 2023' },
	]);
	const { dates, problems } = published(`${page('Dec 9', ['Dec 20, 2024', 'Jun 10'])}\n\n${later}`);
	expect(dates).toEqual(['2024-12-20', '2025-06-10', '2024-03-02', '2023-11-03']);
	expect(problems[1]).toContain(
		'save this page in a file of its own and write captured: "2024-06-15" into its sidecar.',
	);
});

test('what is told of a file is told of its first page, and of others of that day', () => {
	const later = dailyPage('Jun 15', [
		{ title: 'Lamps', when: 'Mar 2' },
		{ title: 'Goats', when: 'Nov 3, 2023' },
	]);
	const unsure = dailyPage('Jul 20', [{ title: 'Kites', when: 'Mar 3' }]);
	const text = [page('Dec 9', ['Jun 10']), later, unsure].join('\n\n');
	const dates = ['2025-06-10', '2024-03-02', '2023-11-03', undefined];
	expect(published(text, { captured: '2025-12-09' }).dates).toEqual(dates);
	expect(published(text, {}, '2025-12-09').dates).toEqual(dates);
	expect(published(text, {}, '2025-07-20').dates).toEqual([undefined, ...dates.slice(1)]);
});

test('later pages of one day in a file share its year', () => {
	const later = dailyPage('Jun 15', [
		{ title: 'Goats', when: 'Nov 3, 2023' },
		{ title: 'Hay', when: 'Mar 1' },
	]);
	const again = dailyPage('Jun 15', [{ title: 'Lamps', when: 'Mar 2' }]);
	const { dates } = published([page('Dec 9', ['Dec 20, 2024', 'Jun 10']), later, again].join('\n\n'));
	expect(dates).toEqual(['2024-12-20', '2025-06-10', '2023-11-03', '2024-03-01', '2024-03-02']);
});

test('a later page that does not tell its year is not given that of the first', () => {
	const later = dailyPage('Jun 15', [{ title: 'Lamps', when: 'Mar 2' }]);
	const { dates, problems } = published(`${page('Dec 9', ['Dec 20, 2024', 'Jun 10'])}\n\n${later}`);
	expect(dates).toEqual(['2024-12-20', '2025-06-10', undefined]);
	expect(problems[1]).toContain('[unknown-year]');
});

test('pages of one day in a file share its year', () => {
	const later = dailyPage('Dec 9', [{ title: 'Lamps', when: 'Mar 2' }]);
	const { dates } = published(`${page('Dec 9', ['Dec 20, 2024', 'Jun 10'])}\n\n${later}`);
	expect(dates).toEqual(['2024-12-20', '2025-06-10', '2025-03-02']);
});

import { expect, test } from 'vitest';
import type { Capture } from '../../../src/model/capture.ts';
import { dailyPage } from '../../helpers/daily-page.ts';
import { captureOf, ingestCaptures } from '../../helpers/ingest.ts';

const ABSTRACT =
	`We count goats by night. ${'They walk over hills and do not stop before the lamps are out. '.repeat(3)}`.trim();

const page = captureOf(
	'page.txt',
	dailyPage('Dec 9', [
		{ title: 'Goats at Night', abstract: ABSTRACT, when: 'Dec 7 4' },
		{ title: 'Sheep', when: 'Jun 1' },
	]),
	{ captured: '2025-12-09' },
);
const answer = captureOf(
	'answer.json',
	JSON.stringify([
		{
			paper: {
				id: '2512.01234',
				title: 'Goats at Night',
				summary: ABSTRACT,
				authors: [{ name: 'Ada Invented' }, { name: 'Bo Moth' }],
				publishedAt: '2025-12-08T01:00:00.000Z',
				upvotes: 7,
				githubRepo: 'https://github.com/invented/goats',
			},
			numComments: 1,
			submittedOnDailyAt: '2025-12-08T02:00:00.000Z',
		},
	]),
);
const library = captureOf(
	'library.bib',
	'@inproceedings{goats, title={{Goats} at Night}, author={Invented, Ada and others}, year=2026, booktitle={Night}, eprint={2512.01234v2}, archivePrefix={arXiv}}',
);

/** The entries after ingesting some captures, and then all of them. */
function entriesAfter(first: readonly Capture[], all: readonly Capture[]) {
	const { entries } = ingestCaptures(first);
	return ingestCaptures(all, { entries, unreadable: [] });
}

const sorted = (...captures: Capture[]): Capture[] => captures.sort((a, b) => (a.file < b.file ? -1 : 1));

test('sources complete each other', () => {
	const { entries, report } = ingestCaptures(sorted(page, answer, library));
	expect(report.totals).toMatchObject({ listed: 4, papers: 2, merged: 2, refused: 0 });
	expect(entries.find(({ slug }) => slug === 'goats-at-night')?.fields).toMatchObject({
		published: '2025-12-08',
		authors: ['Ada Invented', 'Bo Moth'],
		authorCount: 2,
		comments: 4,
		upvotes: 7,
		arxiv: '2512.01234',
		venue: { type: 'conference', name: 'Night' },
		links: [{ url: 'https://github.com/invented/goats', kind: 'code' }],
	});
});

test('what is ingested first makes no difference', () => {
	const all = sorted(page, answer, library);
	const wanted = ingestCaptures(all).entries;
	for (const first of [[page], [answer], [library], sorted(page, library), []]) {
		expect(entriesAfter(first, all).entries).toEqual(wanted);
	}
});

test('an entry keeps what a person has set right when a source completes it', () => {
	const [goats, ...others] = ingestCaptures([page]).entries;
	if (!goats) throw new Error('There is no entry.');
	const edited = { ...goats, fields: { ...goats.fields, title: 'Goats, at Night', published: '2025-12-06' } };
	const { entries } = ingestCaptures(sorted(page, answer), { entries: [edited, ...others], unreadable: [] });
	expect(entries.find(({ slug }) => slug === 'goats-at-night')?.fields).toMatchObject({
		title: 'Goats, at Night',
		published: '2025-12-06',
		arxiv: '2512.01234',
	});
});

test('the number at arXiv tells the month where no source tells a date, whichever list has it', () => {
	const datesIn = (...captures: Capture[]) =>
		ingestCaptures(captures).entries.map(({ fields: { published }, memory }) => [published, memory['published']]);
	const listed = captureOf('a.csv', 'Title,arXiv\nGoats,2512.01234\nSheep,hep-th/9711200\nCows,\n');
	expect(datesIn(listed).map(([date]) => date)).toEqual(['2025-12', '1997-11', undefined]);
	const [goats] = datesIn(listed, captureOf('b.csv', 'Title,Code\nGoats,https://github.com/invented/goats\n'));
	expect(goats).toEqual(['2025-12', expect.stringMatching(/ a\.csv$/)]);
	expect(datesIn(listed, captureOf('b.csv', 'Title,arXiv,Year\nGoats,2512.01234,2026\n'))[0]?.[0]).toBe('2026');
	expect(datesIn(listed, captureOf('b.csv', 'Title,arXiv,Year\nGoats,2512.01234,2025\n'))[0]?.[0]).toBe('2025-12');
});

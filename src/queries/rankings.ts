import type { Cell, Ranking } from '../charts/chart.ts';
import { titleToText } from '../markdown/math.ts';
import { counted, someOf } from '../model/counted.ts';
import { dateInWords } from '../model/date.ts';
import type { Organization } from '../model/organization.ts';
import type { Paper } from '../model/paper.ts';
import { captureTitle } from '../model/report.ts';
import { captureUrl, organizationsUrl, organizationUrl, paperUrl } from '../model/urls.ts';
import { capturesOf, newestDay } from './captured-days.ts';
import { once } from './once.ts';
import { allOrganizations, papersWithoutOrganization } from './organizations.ts';
import { allPapers } from './papers.ts';

/** How many a list of the foremost has. */
const FOREMOST = 10;

/** The papers with the most comments, each with the day on which they were counted; nothing where none has any. */
export const mostDiscussed = once((): Ranking | undefined => {
	const discussed = allPapers().filter(({ comments = 0 }) => comments > 0);
	const foremost = ranked(discussed, ({ comments = 0 }) => comments);
	return ranking(foremost.length > 0, {
		name: 'most-discussed',
		title: 'Most discussed',
		description:
			'The papers with the most comments, as counted on the day on which the newest capture that shows them was saved. Those with the same number are in order of their dates, the newest first, and of their titles.',
		unit: 'comment',
		columns: ['Paper', 'Comments', 'Counted on'],
		rows: foremost.map((paper) => [
			titleCell(paper),
			{ value: paper.comments ?? 0 },
			dayCell(newestDay(capturesOf(paper))),
		]),
		notes: foremost.length < discussed.length ? [`${counted(discussed.length, 'paper')} have comments.`] : [],
	});
});

/** The papers that several captures show, with these captures; nothing where each is in one alone. */
export const mostCaptured = once((): Ranking | undefined => {
	const several = allPapers().filter((paper) => capturesOf(paper).length > 1);
	const foremost = ranked(several, (paper) => capturesOf(paper).length);
	return ranking(foremost.length > 0, {
		name: 'most-captured',
		title: 'Papers seen in most captures',
		description:
			'The papers that the most captures list. Those with the same number are in order of their dates, the newest first, and of their titles.',
		unit: 'capture',
		columns: ['Paper', 'Captures', 'Which'],
		rows: foremost.map((paper) => [titleCell(paper), { value: capturesOf(paper).length }, capturesCell(paper)]),
		notes:
			foremost.length < several.length ? [`${counted(several.length, 'paper')} are in more than one capture.`] : [],
	});
});

/** The organisations with the most papers; nothing where no paper names one. */
export const mostActiveOrganizations = once((): Ranking | undefined => {
	const organizations = allOrganizations();
	return ranking(organizations.length > 0, {
		name: 'organizations',
		title: 'Most active organisations',
		description:
			'The organisations that most papers in these captures name as theirs. Those with the same number are in alphabetical order.',
		unit: 'paper',
		columns: ['Organisation', 'Papers'],
		rows: ranked(organizations, ({ papers }) => papers.length).map((organization) => [
			organizationCell(organization),
			{ value: organization.papers.length },
		]),
		notes: [
			`${someOf(allPapers().length - papersWithoutOrganization(), allPapers().length, 'paper', ['names', 'name'])} an organisation.`,
		],
		more: { text: 'All organisations', href: organizationsUrl },
	});
});

const ranking = (isSaid: boolean, chart: Ranking): Ranking | undefined => (isSaid ? chart : undefined);

/** The foremost by a number; what is equal stays in its order. */
const ranked = <Item>(items: readonly Item[], number: (item: Item) => number): Item[] =>
	[...items].sort((a, b) => number(b) - number(a)).slice(0, FOREMOST);

const titleCell = (paper: Paper): Cell => {
	const title = titleToText(paper.title);
	return { value: title, links: [{ text: title, href: paperUrl(paper) }] };
};

const organizationCell = (organization: Organization): Cell => ({
	value: organization.label,
	links: [{ text: organization.label, href: organizationUrl(organization) }],
});

const dayCell = (day: string | undefined): Cell =>
	day === undefined ? { words: 'a day that is not known' } : { value: day, words: dateInWords(day) };

function capturesCell(paper: Paper): Cell {
	const links = capturesOf(paper).map((capture) => ({ text: captureTitle(capture), href: captureUrl(capture) }));
	return { value: links.map(({ text }) => text).join('; '), links };
}

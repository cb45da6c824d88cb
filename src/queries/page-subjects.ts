import { titleToText } from '../markdown/math.ts';
import { type Issue, papersOfIssue } from '../model/digest.ts';
import type { CapturePage, ListPage } from '../model/page-parts.ts';
import type { IssueSubject, ListSubject, NamedPlace, PaperSubject } from '../model/page-subject.ts';
import type { Paper } from '../model/paper.ts';
import { type CaptureReport, captureTitle } from '../model/report.ts';
import { captureUrl, digestUrl, paperUrl, topicUrl } from '../model/urls.ts';
import { abstractTextOf } from './abstracts.ts';
import { papersOf, papersOfCapture } from './captures.ts';
import { issuesOf } from './digests.ts';
import { paperAddresses } from './feed-html.ts';
import { PAPERS_PER_PAGE } from './paging.ts';
import { topicsOf } from './topics.ts';

/** What the page of a paper is about. */
export function paperSubject(paper: Paper): PaperSubject {
	const topics = topicsOf(paper);
	return {
		kind: 'paper',
		paper,
		title: titleToText(paper.title),
		abstract: abstractTextOf(paper),
		topics: topics.map(({ name }) => name),
		address: paperAddresses(paper)[0]?.url,
		collections: [
			...topics.map((topic) => ({ name: topic.name, url: topicUrl(topic) })),
			...issuesOf(paper).map((issue) => ({ name: titleToText(issue.title), url: digestUrl(issue) })),
		],
	};
}

/** What one page of a list of papers is about. */
export function listSubject(name: string, page: ListPage, description?: string): ListSubject {
	const { items, number, total, listUrl: url } = page;
	const first = (number - 1) * PAPERS_PER_PAGE + 1;
	return { kind: 'list', name, description, url, items: items.map(placeOf), first, total };
}

/** What one page of a capture is about: its papers in their order, each once. */
export function captureSubject(capture: CaptureReport, { records, number }: CapturePage): ListSubject {
	const all = papersOfCapture(capture);
	const items = papersOf(records);
	const first = number === 1 || !items[0] ? 1 : all.indexOf(items[0]) + 1;
	const name = captureTitle(capture);
	return { kind: 'list', name, url: captureUrl(capture), items: items.map(placeOf), first, total: all.length };
}

/** So many papers of an issue are told to programs; the page has them all. */
const MOST_ITEMS = 100;

/** What the page of an issue is about. */
export const issueSubject = (issue: Issue): IssueSubject => ({
	kind: 'issue',
	name: titleToText(issue.title),
	url: digestUrl(issue),
	date: issue.date,
	corrected: issue.corrected,
	description: issue.summary && titleToText(issue.summary),
	items: papersOfIssue(issue).slice(0, MOST_ITEMS).map(placeOf),
});

const placeOf = (paper: Paper): NamedPlace => ({ name: titleToText(paper.title), url: paperUrl(paper) });

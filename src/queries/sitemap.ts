import { dayOf } from '../model/date.ts';
import type { Paper } from '../model/paper.ts';
import type { DatedAddress } from '../model/sitemap.ts';
import { capturesOf, newestCaptureDay, newestDay } from './captured-days.ts';
import { laterCapturePages } from './capture-pages.ts';
import { allCaptures } from './captures.ts';
import { allIssues } from './digests.ts';
import { once } from './once.ts';
import { allOrganizations } from './organizations.ts';
import { laterPages } from './paging.ts';
import { allPapers } from './papers.ts';
import { absoluteUrl } from './site.ts';
import { allPeriods, papersOfPeriod } from './timeline.ts';
import { allTopics, papersOfTopic } from './topics.ts';
import * as urls from '../model/urls.ts';

/** So many addresses one file may hold. https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000;

/** The pages that last, each with the day of its newest content, in files of the size that is allowed. */
export const sitemaps = once((): { url: string; pages: DatedAddress[] }[] => {
	const pages = lastingPages().map(({ url, day }) => ({ url: inFull(url), ...(day && { day }) }));
	const parts = Math.max(1, Math.ceil(pages.length / MOST_ADDRESSES));
	return Array.from({ length: parts }, (_, part) => ({
		url: urls.sitemapUrl(part),
		pages: pages.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES),
	}));
});

/** The sitemaps themselves, each as new as its newest page. */
export const sitemapIndex = (): DatedAddress[] =>
	sitemaps().map(({ url, pages }) => ({ url: inFull(url), ...dated(pages.map(({ day }) => day)) }));

/** Addresses with a host; what is no letter of addresses is written by its number. */
const inFull = (url: string): string => new URL(absoluteUrl(url === urls.homeUrl ? '/' : url)).href;

/** Where a page says nothing but what its template does, no day is known. */
const lastingPages = (): DatedAddress[] => [
	...[urls.homeUrl, urls.topicsUrl, urls.timelineUrl, urls.trendsUrl, urls.organizationsUrl].map((url) => ({
		url,
		...dated(allPapers().map((paper) => dayOfPaper().get(paper))),
	})),
	...[urls.searchUrl, urls.readingListUrl, urls.aboutUrl, urls.feedsUrl, urls.dataUrl].map((url) => ({ url })),
	...listPages(urls.papersUrl, allPapers()),
	...allPapers().map((paper) => ({ url: urls.paperUrl(paper), ...dated([dayOfPaper().get(paper)]) })),
	...allTopics().flatMap((topic) => listPages(urls.topicUrl(topic), papersOfTopic(topic))),
	...allPeriods().flatMap((period) => listPages(urls.periodUrl(period), papersOfPeriod(period))),
	...allOrganizations().flatMap((organization) => listPages(urls.organizationUrl(organization), organization.papers)),
	{ url: urls.capturesUrl, ...dated([newestCaptureDay()]) },
	...allCaptures().flatMap((capture) =>
		[1, ...laterCapturePages(capture)].map((page) => ({
			url: urls.pageUrl(urls.captureUrl(capture), page),
			...dated([capture.captured]),
		})),
	),
	{ url: urls.digestsUrl, ...dated(allIssues().map(({ date }) => date)) },
	...allIssues().map((issue) => ({ url: urls.digestUrl(issue), day: issue.date })),
];

/** A list's pages; a paper that comes in moves all the others. */
function listPages(listUrl: string, papers: readonly Paper[]): DatedAddress[] {
	const day = dated(papers.map((paper) => dayOfPaper().get(paper)));
	return [1, ...laterPages(papers.length)].map((page) => ({ url: urls.pageUrl(listUrl, page), ...day }));
}

/** The day of the newest capture that shows a paper, else that of its publication. */
const dayOfPaper = once(
	() => new Map(allPapers().map((paper) => [paper, newestDay(capturesOf(paper)) ?? dayOf(paper.published ?? '')])),
);

/** The newest of some days, where any is known. */
function dated(days: readonly (string | undefined)[]): { day?: string } {
	const newest = days.reduce<string>((newer, day = '') => (day > newer ? day : newer), '');
	return newest ? { day: newest } : {};
}

import { monthOf } from '../model/date.ts';
import { type HomeParts, type HomeSection } from '../model/home.ts';
import type { Paper } from '../model/paper.ts';
import { sentenceSegments } from '../model/sentence-segments.ts';
import { allCaptures } from './captures.ts';
import { cardsOf } from './cards.ts';
import { allIssues } from './digests.ts';
import { once } from './once.ts';
import { allPapers, featuredPapers } from './papers.ts';
import { siteSettings } from './site.ts';
import { countsOf, periodsOfKind } from './timeline.ts';
import { topicCounts } from './topics.ts';

/** How many titles stand in a list of titles, how many papers as cards, and so on. */
const TITLES = 3;
const DISCUSSED = 5;
const CARDS = 5;
const YEARS = 8;
const CAPTURES = 5;

/** What there is for each section of the first page; a section for which there is nothing is absent. */
export const homeParts = once((): HomeParts => {
	const [issue] = allIssues();
	const featured = cardsOf(featuredPapers());
	const newest = allPapers().filter(({ featured: isPinned }) => isPinned !== true);
	const topics = topicCounts().filter(({ count }) => count > 0);
	const years = countsOf(periodsOfKind('year').slice(0, YEARS));
	const captures = allCaptures();
	const discussed = discussedLately();
	return {
		...(newest.length > 0 && {
			new: { issue, papers: newest.slice(0, TITLES) },
			papers: { cards: cardsOf(newest.slice(0, CARDS)), total: allPapers().length },
		}),
		...(discussed.papers.length > 0 && { discussed }),
		...(topics.length > 0 && { topics: { topics: topics.sort((a, b) => b.count - a.count) } }),
		...((issue ?? featured.length > 0) && { lead: { issue, featured } }),
		...(years.length > 0 && { timeline: { years } }),
		...(captures.length > 0 && { captures: { captures: captures.slice(0, CAPTURES), total: captures.length } }),
		follow: { subscribe: siteSettings().subscribe },
	};
});

/** The sections of the first page for which there is something, in the editor's order; none where there is no paper. */
export const homeSections = (): HomeSection[] =>
	allPapers().length === 0 ? [] : siteSettings().home.filter((name) => homeParts()[name] !== undefined);

/** How many months count as lately, with that of the newest paper. */
const MONTHS = 3;

/** The papers of the newest months with the most comments; of all months, where too few of these have any. */
function discussedLately(): { papers: Paper[]; since?: string } {
	const discussed = allPapers()
		.filter(({ comments = 0 }) => comments > 0)
		.sort((a, b) => (b.comments ?? 0) - (a.comments ?? 0));
	const since = periodsOfKind('month')[MONTHS - 1];
	const late = discussed.filter(({ published = '' }) => since !== undefined && (monthOf(published) ?? '') >= since);
	if (since === undefined || late.length < DISCUSSED) return { papers: discussed.slice(0, DISCUSSED) };
	return { papers: late.slice(0, DISCUSSED), since };
}

/** The first sentence of what the site says of itself. */
export const homeSentence = (): string => {
	const [first = ''] = sentenceSegments(siteSettings().description);
	return first.trim();
};

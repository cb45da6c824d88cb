import { compareNewestFirst } from '../model/date.ts';
import { type FeedEntry, type FeedLinks, type FeedUrls, MOST_ENTRIES } from '../model/feed.ts';
import type { Organization } from '../model/organization.ts';
import type { Paper } from '../model/paper.ts';
import { redirectsOf } from '../model/permalinks.ts';
import { type CaptureReport, captureTitle } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import {
	captureUrl,
	digestsUrl,
	feedUrlsBeside,
	homeUrl,
	organizationUrl,
	siteFeedUrls,
	topicUrl,
} from '../model/urls.ts';
import { listedDayOf } from './captured-days.ts';
import { allCaptures, papersOfCapture } from './captures.ts';
import { allIssues } from './digests.ts';
import { entriesOf } from './feed-entries.ts';
import { issueEntry } from './issue-entries.ts';
import { once } from './once.ts';
import { allOrganizations } from './organizations.ts';
import { keyOf, paperKey } from './page-keys.ts';
import { allPapers, firstSlugOf } from './papers.ts';
import { siteSettings } from './site.ts';
import { allTopics, papersOfTopic } from './topics.ts';

/** A feed of the site, its entries not made yet. */
export interface Feed extends FeedLinks {
	/** The page that shows the same, from the root of the site. */
	pageUrl: string;
	description: string;
	/** Where that page was at first, where it has moved. */
	firstPageUrl?: string;
	/** In their order. */
	entries: () => FeedEntry[];
	/** Stands for all that the entries say, and takes less than to make them. */
	entriesKey: () => string;
}

/** Feeds of one kind. */
export interface FeedGroup {
	name: string;
	/** How its feeds are ordered, in words; absent where there is one. */
	order?: string;
	feeds: readonly Feed[];
}

/** Every feed of the site, in the order in which people are shown them. Empty groups are left out. */
export const feedGroups = once((): FeedGroup[] => {
	const groups = [
		{ name: 'The whole site', feeds: [siteFeed()] },
		{ name: 'Digests', feeds: [digestsFeed()] },
		{ name: 'Topics', order: 'In alphabetical order', feeds: allTopics().map(topicFeed) },
		{
			name: 'Organisations',
			order: `Those with at least ${FEWEST_PAPERS} papers, those with most papers first`,
			feeds: allOrganizations().flatMap((organization) => organizationFeed(organization) ?? []),
		},
		{
			name: 'Captures',
			order: 'The newest first',
			feeds: allCaptures().map(captureFeed),
		},
	];
	return groups.filter(({ feeds }) => feeds.length > 0);
});

/** Every feed that is written: those that people are shown, and those at older addresses, for who follows them there. */
export const allFeeds = (): Feed[] => [...feedGroups().flatMap(({ feeds }) => feeds), ...formerFeeds()];

const formerFeeds = (): Feed[] =>
	allTopics().flatMap((topic) =>
		olderIdsOf(topic).map((id) => ({ ...topicFeed(topic), urls: feedUrlsBeside(topicUrl({ id })) })),
	);

/** The topics that older ids lead to, as the addresses with these ids do. */
const heirs = once(() => redirectsOf(allTopics().map(({ id, aliases }) => ({ name: id, aliases }))));

/** The older ids that lead to a topic and to no other. */
const olderIdsOf = ({ id, aliases = [] }: Topic): string[] =>
	aliases.filter((alias) => heirs().get(alias)?.name === id);

/** Every paper that the site has listed. */
const siteFeed = once((): Feed => {
	const { name, description } = siteSettings();
	return { name, description, urls: siteFeedUrls, pageUrl: homeUrl, ...ofPapers(() => newestListed(allPapers())) };
});

/** The issues of the newsletter, each in full. */
export const digestsFeed = once((): Feed => ({
	...placeOf(digestsUrl),
	name: 'Digests',
	description: `The issues of ${siteSettings().name}, each with all its papers.`,
	entries: issueEntries,
	entriesKey: () => keyOf(issueEntries()),
}));

const issueEntries = (): FeedEntry[] => allIssues().slice(0, MOST_ENTRIES).map(issueEntry);

export const topicFeed = (topic: Topic): Feed => ({
	...placeOf(topicUrl(topic)),
	firstPageUrl: topicUrl({ id: olderIdsOf(topic)[0] ?? topic.id }),
	name: topic.name,
	description: topic.definition,
	...ofPapers(() => newestListed(papersOfTopic(topic))),
});

/** With fewer papers an organisation brings too little news for a feed. */
const FEWEST_PAPERS = 5;

export function organizationFeed(organization: Organization): Feed | undefined {
	const { name, label, papers } = organization;
	if (papers.length < FEWEST_PAPERS) return undefined;
	return {
		...placeOf(organizationUrl(organization)),
		name: label,
		description: `Papers for which the captures name ${name}.`,
		...ofPapers(() => newestListed(papers)),
	};
}

/** A capture is a list with an order of its own, which its feed keeps. */
export const captureFeed = (capture: CaptureReport): Feed => ({
	...placeOf(captureUrl(capture)),
	name: captureTitle(capture),
	description: 'What this saved list shows, in its own order.',
	...ofPapers(() => papersOfCapture(capture).slice(0, MOST_ENTRIES)),
});

const placeOf = (pageUrl: string): { pageUrl: string; urls: FeedUrls } => ({ pageUrl, urls: feedUrlsBeside(pageUrl) });

const ofPapers = (papers: () => readonly Paper[]): Pick<Feed, 'entries' | 'entriesKey'> => ({
	entries: () => entriesOf(papers()),
	entriesKey: () => keyOf(papers().map((paper) => [paperKey(paper), listedDayOf(paper), firstSlugOf(paper)])),
});

/** Those listed last come first, and of those listed on one day the newest papers; one in no capture goes by its date. */
function newestListed(papers: readonly Paper[]): Paper[] {
	const dated = papers.map((paper) => ({ paper, day: listedDayOf(paper) ?? paper.published }));
	dated.sort((a, b) => compareNewestFirst(a.day, b.day));
	return dated.slice(0, MOST_ENTRIES).map(({ paper }) => paper);
}

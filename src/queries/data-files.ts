import type { DataFile, DataGroup } from '../model/data-file.ts';
import { FEED_FORMAT, FEED_FORMATS, MOST_ENTRIES } from '../model/feed.ts';
import { CITATION_FILE, CITATION_FORMATS } from '../model/citation-format.ts';
import { allCharts } from './charts.ts';
import { citationUrlsOf } from './citations.ts';
import {
	chartUrl,
	collectionSchemaUrl,
	collectionUrl,
	feedListUrl,
	llmsUrl,
	openSearchUrl,
	papersUrl,
	robotsUrl,
	siteFeedUrls,
	sitemapIndexUrl,
	topicListUrl,
} from '../model/urls.ts';

/** The files that say all that the site has. */
export const collectionFiles = (): DataFile[] => [
	{
		url: collectionUrl,
		mediaType: 'application/json',
		what: 'Every paper with all that is known of it, the newest first, each on a line of its own. What is not known is absent. The number “version” goes up when programs that read the file must be changed.',
	},
	{
		url: collectionSchemaUrl,
		mediaType: 'application/schema+json',
		what: 'The JSON Schema of papers.json: every field with its type and its meaning.',
	},
	{
		url: topicListUrl,
		mediaType: 'application/json',
		what: 'Every topic with its id, its definition and how many papers it has, in the order of their names.',
	},
];

/** Every file for programs, by kind. A kind that has none is left out. A new file is one entry here. */
export const dataGroups = (): DataGroup[] => {
	const groups: DataGroup[] = [
		{ name: 'The collection', files: collectionFiles() },
		citations(),
		feeds(),
		charts(),
		forRobots,
	];
	return groups.filter(({ files }) => files.length > 0);
};

const citations = (): DataGroup => {
	const urls = citationUrlsOf(papersUrl);
	return {
		name: 'For citing',
		about:
			'Every paper, topic, digest, organisation and month has such files beside its page, with the same name; of a paper, CSL-JSON ends in .json and there is Markdown too.',
		files: CITATION_FORMATS.flatMap((format) => {
			const { name, mediaType } = CITATION_FILE[format];
			return urls ? [{ url: urls[format], mediaType, what: `All papers as ${name}.` }] : [];
		}),
	};
};

const feeds = (): DataGroup => ({
	name: 'Feeds',
	about: `What has been listed last, up to ${MOST_ENTRIES} papers. Topics, captures, larger organisations and the digests have feeds of their own, which their pages and the list of all feeds name.`,
	files: [
		...FEED_FORMATS.map((format) => ({
			url: siteFeedUrls[format],
			mediaType: FEED_FORMAT[format].mediaType,
			what: `The newest papers of the whole site as ${FEED_FORMAT[format].name}.`,
		})),
		{ url: feedListUrl, mediaType: 'text/x-opml', what: 'All feeds of the site in one list, for feed readers.' },
	],
});

/** The chart that comes first stands for the others. */
const charts = (): DataGroup => ({
	name: 'Numbers',
	about: 'Every chart of the site has its numbers in a file, which is linked below it. This is one of them.',
	files: allCharts()
		.slice(0, 1)
		.map((chart) => ({
			url: chartUrl(chart),
			mediaType: 'text/csv',
			what: 'A line for each value, with the names of the columns in the first.',
		})),
});

const forRobots: DataGroup = {
	name: 'For programs that visit',
	files: [
		{
			url: llmsUrl,
			mediaType: 'text/plain',
			what: 'What the site has and where it is, in a few words of Markdown, for language models.',
		},
		{
			url: sitemapIndexUrl,
			mediaType: 'application/xml',
			what: 'Leads to the lists of all pages, each with the day of its newest content, for search engines.',
		},
		{ url: robotsUrl, mediaType: 'text/plain', what: 'Says that programs may read every page.' },
		{
			url: openSearchUrl,
			mediaType: 'application/opensearchdescription+xml',
			what: 'Tells browsers how to search the site.',
		},
	],
};

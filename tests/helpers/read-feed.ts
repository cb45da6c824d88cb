import { extractFromJson } from '@extractus/feed-extractor';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import FeedParser, { type Item } from 'feedparser';
import { z } from 'zod';
import type { FeedFormat } from '../../src/model/feed.ts';

/** A feed as a library for feed readers understands it, which is not the one that has written it. */
export interface ReadFeed {
	title: string | null;
	url: string | null;
	/** The day; absent where the feed tells none. */
	updated: string | undefined;
	entries: ReadEntry[];
}

export interface ReadEntry {
	id: string;
	title: string;
	url: string;
	html: string;
	summary: string | null;
	authors: string[];
	categories: string[];
	/** Days; absent where the feed tells none. */
	published: string | undefined;
	updated: string | undefined;
}

/**
 * @throws Error where the feed breaks the rules of its format.
 */
export const readFeed = async (text: string, format: FeedFormat): Promise<ReadFeed> =>
	format === 'json' ? readJson(text) : readXml(text);

/** @throws Error where it is not well-formed XML. */
export const xmlOf = (text: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

async function readXml(text: string): Promise<ReadFeed> {
	xmlOf(text);
	const parser = new FeedParser({ addmeta: false });
	parser.end(text);
	const entries: ReadEntry[] = [];
	for await (const item of parser) entries.push(entryOf(item));
	const { title, link, date } = parser.meta;
	return { title, url: link, updated: dayOf(date), entries };
}

interface Text {
	'#': string;
}

function entryOf(item: Item): ReadEntry {
	// The library takes tags out of titles, has one author for each item, and fills in a missing date with the other.
	// What it has read stands beside that, under the names of the elements.
	const textsOf = (name: string): string[] => [item[name] ?? []].flat().map((element: Text) => element['#']);
	const persons = [item['atom:author'] ?? []].flat() as { name: Text }[];
	return {
		id: item.guid,
		title: [...textsOf('rss:title'), ...textsOf('atom:title')].join(),
		url: item.link,
		html: item.description,
		summary: item.summary,
		authors: [...textsOf('dc:creator'), ...persons.map(({ name }) => name['#'])],
		categories: item.categories,
		published: dayOf([...textsOf('rss:pubdate'), ...textsOf('atom:published')][0]),
		updated: dayOf(textsOf('atom:updated')[0]),
	};
}

function readJson(text: string): ReadFeed {
	const feed = JSON.parse(text) as Record<string, unknown>;
	jsonFeedRules.parse(feed);
	const read = extractFromJson(feed, {
		normalization: true,
		getExtraEntryFields: (item) => {
			const {
				content_html,
				summary = null,
				authors = [],
				tags = [],
				date_modified,
			} = item as z.output<typeof itemRules>;
			return { html: content_html, summary, authors: authors.map(({ name }) => name), categories: tags, date_modified };
		},
	});
	const entries = (read.entries ?? []).map((entry) => {
		const { id, title = '', link = '', published, ...extra } = entry;
		const { html, summary, authors, categories, date_modified } = extra as unknown as ReadEntry & {
			date_modified?: string;
		};
		const days = { published: dayOf(published), updated: dayOf(date_modified) };
		return { id, title, url: link, html, summary, authors, categories, ...days };
	});
	return { title: read.title ?? null, url: read.link ?? null, updated: undefined, entries };
}

const dayOf = (date: Date | string | null | undefined): string | undefined =>
	date ? new Date(date).toISOString().slice(0, 10) : undefined;

const authors = z.array(z.strictObject({ name: z.string().min(1) })).min(1);
const address = z.url({ protocol: /^https?$/ });
const moment = z.iso.datetime({ offset: true });
const itemRules = z.strictObject({
	id: z.string().min(1),
	url: address,
	external_url: address.optional(),
	title: z.string().min(1),
	content_html: z.string().min(1),
	summary: z.string().min(1).optional(),
	date_published: moment.optional(),
	date_modified: moment.optional(),
	authors: authors.optional(),
	tags: z.array(z.string().min(1)).min(1).optional(),
});

/** What https://www.jsonfeed.org/version/1.1/ asks for, as far as our feeds use it; any other key is a slip. */
const jsonFeedRules = z.strictObject({
	version: z.literal('https://jsonfeed.org/version/1.1'),
	title: z.string().min(1),
	home_page_url: address,
	feed_url: address,
	description: z.string().min(1),
	language: z.string().min(2),
	items: z.array(itemRules).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});

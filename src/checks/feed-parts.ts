import { z } from 'zod';
import type { ProblemLog } from '../model/problem.ts';
import { text, webAddress } from '../model/schema-parts.ts';
import type { BuiltSite } from './built-site.ts';
import { readJson } from './json-text.ts';
import { childrenOf, textOf, type XmlElement } from './xml-text.ts';

/** A feed of any format. What it lacks is empty. */
export interface FeedParts {
	/** The parts that its format asks for, by their names. */
	required: Record<string, string>;
	entries: EntryParts[];
}

export interface EntryParts {
	/** Where it begins in its file. */
	start: number;
	required: Record<string, string>;
	id: string;
	url: string;
	/** HTML. */
	content: string;
	/** Moments in the way of the format, and whether they are such. */
	moments: { said: string; isSound: boolean }[];
}

/** The parts of an RSS or Atom feed; nothing where the root is of another kind. */
export function partsOfXml(root: XmlElement): FeedParts | undefined {
	if (root.name === 'feed') return atomParts(root);
	const [channel] = root.name === 'rss' ? childrenOf(root, 'channel') : [];
	return channel && rssParts(channel);
}

/** @see https://www.rssboard.org/rss-specification */
function rssParts(channel: XmlElement): FeedParts {
	return {
		required: partsOf(channel, 'title', 'link', 'description'),
		entries: childrenOf(channel, 'item').map((item) => ({
			start: item.start,
			required: partsOf(item, 'title', 'link', 'guid'),
			id: textOf(item, 'guid'),
			url: textOf(item, 'link'),
			content: textOf(item, 'content:encoded') || textOf(item, 'description'),
			moments: momentsIn(item, ['pubDate'], (said) => RFC_822.test(said) && !Number.isNaN(Date.parse(said))),
		})),
	};
}

const RFC_822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

/** @see https://www.rfc-editor.org/rfc/rfc4287 */
function atomParts(feed: XmlElement): FeedParts {
	const authorOf = (element: XmlElement): string =>
		childrenOf(element, 'author').map((author) => textOf(author, 'name'))[0] ?? '';
	const author = authorOf(feed);
	return {
		required: partsOf(feed, 'id', 'title', 'updated'),
		entries: childrenOf(feed, 'entry').map((entry) => ({
			start: entry.start,
			required: { ...partsOf(entry, 'id', 'title', 'updated'), author: authorOf(entry) || author },
			id: textOf(entry, 'id'),
			url: alternateOf(entry),
			content: textOf(entry, 'content'),
			moments: momentsIn(entry, ['updated', 'published'], isIsoMoment),
		})),
	};
}

const alternateOf = (entry: XmlElement): string =>
	childrenOf(entry, 'link').find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')?.attributes['href'] ??
	'';

const isIsoMoment = (said: string): boolean => z.iso.datetime({ offset: true }).safeParse(said).success;

const partsOf = (element: XmlElement, ...names: string[]): Record<string, string> =>
	Object.fromEntries(names.map((name) => [name, textOf(element, name)]));

const momentsIn = (element: XmlElement, names: readonly string[], isSound: (said: string) => boolean) =>
	names.flatMap((name) => childrenOf(element, name)).map(({ text: said }) => ({ said, isSound: isSound(said) }));

const moment = z.iso.datetime({ offset: true }).optional();

/** @see https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.looseObject({
	version: z.literal('https://jsonfeed.org/version/1.1'),
	title: text,
	home_page_url: webAddress,
	feed_url: webAddress,
	items: z.array(
		z.looseObject({
			id: text,
			url: webAddress,
			title: text,
			content_html: text,
			date_published: moment,
			date_modified: moment,
		}),
	),
});

/** The parts of a JSON Feed; nothing where it is none, which the log then says. */
export function partsOfJson(file: string, whole: string, site: BuiltSite, log: ProblemLog): FeedParts | undefined {
	const source = { file, text: whole, start: 0, end: whole.length, maker: 'src/exports/feeds/json-feed.ts' };
	const feed = readJson(source, jsonFeed, site, log);
	let start = 0;
	return (
		feed && {
			required: {},
			entries: feed.items.map(({ id, url, content_html: content }) => {
				start = Math.max(whole.indexOf(JSON.stringify(id), start + 1), 0);
				return { start, required: {}, id, url, content, moments: [] };
			}),
		}
	);
}

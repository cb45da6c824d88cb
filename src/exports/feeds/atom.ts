import { generateAtomFeed } from 'feedsmith';
import type { Channel, FeedEntry } from '../../model/feed.ts';
import { cleanXml } from './clean.ts';
import { firstMomentOf, momentsOf } from './moments.ts';

/**
 * A channel as Atom 1.0. `published` is the paper's own date and absent where its day is not known; `updated` is the day
 * on which it was listed, or put right.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomOf(channel: Channel): string {
	const { id, title, description, language, publisher, rights, pageUrl, feedUrls, updated, entries } = channel;
	const xml = generateAtomFeed({
		id,
		// feedsmith leaves a text out that is given without its type.
		title: plain(title),
		subtitle: plain(description),
		updated: firstMomentOf(updated ?? NO_DAY),
		// Every entry needs an author; the feed's stands in where an entry names none.
		authors: [{ name: publisher }],
		...(rights && { rights: plain(rights) }),
		links: [
			{ href: feedUrls.atom, rel: 'self', type: 'application/atom+xml' },
			{ href: pageUrl, rel: 'alternate', type: 'text/html' },
		],
		xml: { lang: language },
		entries: entries.map(entryOf),
	});
	return cleanXml(xml);
}

function entryOf(entry: FeedEntry) {
	const { id, url, externalUrl, title, summary, html, authors, categories, published } = entry;
	return {
		id,
		title: plain(title),
		...(summary && { summary: plain(summary) }),
		content: { value: html, type: 'html' },
		authors: authors.map((name) => ({ name })),
		categories: categories.map((term) => ({ term })),
		links: [
			{ href: url, rel: 'alternate', type: 'text/html' },
			...(externalUrl ? [{ href: externalUrl, rel: 'related' }] : []),
		],
		...momentsOf({ published }),
		updated: updatedOf(entry),
	};
}

const plain = (value: string) => ({ value, type: 'text' });

/** Says that no date is known, where Atom will have one: plainly none, and the same in every build. */
const NO_DAY = '1970-01-01';

/** Atom asks for `updated` everywhere: without a day of listing, the first day that the paper's date can mean. */
const updatedOf = ({ corrected, listed, published }: FeedEntry): Date =>
	firstMomentOf(corrected ?? listed ?? published ?? NO_DAY);

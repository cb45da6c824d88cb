import { MOST_BYTES } from '../exports/feeds/write-feed.ts';
import { scanPage } from '../links/page-links.ts';
import { counted } from '../model/counted.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { BuiltSite } from './built-site.ts';
import { type EntryParts, type FeedParts, partsOfJson, partsOfXml } from './feed-parts.ts';
import { isJsonFeed } from './json-names.ts';
import { xmlKindOf } from './xml-kinds.ts';
import { readXml, withAllWithin, type XmlElement } from './xml-text.ts';

/**
 * Whether every feed can be read, has what its format asks for, and leads somewhere from wherever it is read; and
 * whether other files of XML, such as the sitemap, can be read and lead somewhere.
 */
export function checkFeeds(site: BuiltSite, log: ProblemLog): string {
	const files = [...site.files].filter((file) => isLookedAt(file) && !site.isCopied(file));
	let feeds = 0;
	for (const file of files) {
		const text = site.textOf(file);
		const { kind, maker } = xmlKindOf(file);
		const fix = `Build the site again; if it stays, mend the entry that it is about, or ${maker}.`;
		const refuse: Refuse = (start, found, expected) =>
			log.refuseFile(site.at(file, text, start), { kind, found, expected, fix });
		const root = file.endsWith('.json') ? undefined : readXml(file, text, site, log);
		if (root) refuseDeadIn(root, site, refuse);
		const feed = root ? partsOfXml(root) : file.endsWith('.json') ? partsOfJson(file, text, site, log) : undefined;
		if (!feed) continue;
		feeds += 1;
		refuseFaults(feed, site, refuse);
		if (Buffer.byteLength(text) >= MOST_BYTES)
			refuse(0, `a feed of ${Math.round(Buffer.byteLength(text) / 1000)} KB`, `less than ${MOST_BYTES / 1000} KB`);
	}
	return `${counted(feeds, 'feed')} among ${counted(files.length, 'file')}`;
}

type Refuse = (start: number, found: string, expected: string) => void;

const isLookedAt = (file: string): boolean => /\.(xml|atom|opml|svg)$/.test(file) || isJsonFeed(file);

/** Addresses of this site in what XML says, in the text of an element or in an attribute. */
function refuseDeadIn(root: XmlElement, site: BuiltSite, refuse: Refuse): void {
	for (const { name, text, attributes, start } of withAllWithin(root)) {
		for (const address of [text.trim(), ...Object.values(attributes)].filter(site.isDead)) {
			refuse(start, `<${name}> with ${quote(address)}, which leads nowhere`, 'an address of this site');
		}
	}
}

function refuseFaults({ required, entries }: FeedParts, site: BuiltSite, refuse: Refuse): void {
	refuseMissing(0, 'a feed', required, refuse);
	const seen = new Set<string>();
	for (const entry of entries) {
		const { start, id, moments } = entry;
		refuseMissing(start, 'an entry', entry.required, refuse);
		if (id !== '' && seen.has(id)) refuse(start, `the id ${quote(id)} for a second time`, 'an id of its own');
		seen.add(id);
		for (const { said } of moments.filter(({ isSound }) => !isSound))
			refuse(start, `the moment ${quote(said)}`, 'one as the format writes it');
		refuseContent(entry, site, refuse);
	}
}

function refuseMissing(start: number, what: string, parts: Record<string, string>, refuse: Refuse): void {
	const missing = Object.keys(parts).filter((name) => parts[name] === '');
	if (missing.length > 0) refuse(start, `${what} without ${missing.join(' and ')}`, 'all that its format asks for');
}

/** A feed is read elsewhere, where an address without a host leads nowhere and a script must not run. */
function refuseContent({ start, url, content }: EntryParts, site: BuiltSite, refuse: Refuse): void {
	if (content === '') refuse(start, 'an entry without content', 'what it is about');
	const { links, guarded } = scanPage(content);
	for (const address of new Set([url, ...links.map(({ attribute }) => attribute.value)])) {
		if (!/^(https?:\/\/[^/]|mailto:)/.test(address))
			refuse(start, `the address ${quote(address)}`, 'one with its host');
		else if (site.isDead(address)) refuse(start, `${quote(address)}, which leads nowhere`, 'an address of this site');
	}
	for (const { tag } of guarded) refuse(start, `<${tag}> with what may run`, 'text, links and emphasis');
}

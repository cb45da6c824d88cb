import type { LinkKind } from '../model/paper.ts';
import { withoutSentence } from '../model/without-sentence.ts';
import { namesPerson } from '../model/shown-address.ts';
import { kindOf } from './link-kind.ts';

/** An address as an entry holds it. */
export interface Link {
	url: string;
	kind: LinkKind;
}

/** An address in a repaired text. */
export interface FoundLink extends Link {
	start: number;
	/** One past its last character, or past the braces of its words. */
	end: number;
	/** What the text calls it: `https://…{words}`. */
	words?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"{}|\\^`“”‘’«»…。，、（）]+(?:\{([^{}]+)\})?/gi;

/** What belongs to the sentence where it stands behind an address, not within. */
const PUNCTUATION = ".,;:!?'*$~";

/** Every address of a text, without the sentence's own punctuation, and with its kind. Nothing is fetched. */
export function linksOf(text: string): FoundLink[] {
	const found: FoundLink[] = [];
	for (const { index: start, 0: match, 1: words } of text.matchAll(ADDRESS)) {
		const url = words === undefined ? withoutSentence(match, PUNCTUATION) : match.slice(0, match.indexOf('{'));
		if (!isUsable(url)) continue;
		const end = start + (words === undefined ? url.length : match.length);
		const said = text.slice(found.at(-1)?.end ?? 0, start);
		const kind = kindOf(new URL(url), { before: said, label: words ?? '', after: text.slice(end, end + 80) });
		found.push({ url, kind, start, end, ...(words !== undefined && { words }) });
	}
	return found;
}

/** Each address once, in their order. */
export function uniqueLinks<Found extends Link>(found: readonly Found[]): Found[] {
	const byKey = new Map<string, Found>();
	for (const link of found) {
		const key = link.url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|(?:\.git)?\/?$/g, '');
		if (!byKey.has(key)) byKey.set(key, link);
	}
	return [...byKey.values()];
}

const isUsable = (url: string): boolean =>
	URL.canParse(url) && /[^.]\.[^.]/.test(new URL(url).hostname) && !namesPerson(url);

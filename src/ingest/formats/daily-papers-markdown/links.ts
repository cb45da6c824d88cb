import { absolute } from '../daily-papers/cards/absolute.ts';
import { targetOf } from '../daily-papers/cards/addresses.ts';
import type { PageLink } from '../daily-papers/cards/page-line.ts';

/** Where a link or a picture stands in a text. */
export interface FoundLink {
	start: number;
	/** Of its words. */
	wordsStart: number;
	wordsEnd: number;
	/** One past its last character. */
	end: number;
	isPicture: boolean;
	link: PageLink;
}

/** Whatever begins or ends a link, and the headings, before which every link ends: a link left open spoils one card alone. */
const SIGNS = /\\[^\n]|!?\[|\]|\n(?=[ \t]*#{1,6} )/g;
/** A numbered link has white space or words in it; a citation such as `[1][2]` has not. */
const CITATION = /^\d+(?:[,–-]\s*\d+)*$/;
/** Pictures stand in links, and brackets in these. */
const DEEPEST = 6;

/** Finds the links of a Markdown text: `[words](address)` and `[words][number]`, over line ends and in one another. */
export function findLinks(text: string, addresses: ReadonlyMap<string, string>): FoundLink[] {
	const found: FoundLink[] = [];
	let open: { start: number; wordsStart: number }[] = [];
	for (let sign = SIGNS.exec(text); sign; sign = SIGNS.exec(text)) {
		const [written] = sign;
		if (written.startsWith('\\')) continue;
		// A long heading may be wrapped into two, within one link.
		if (written === '\n') open = isHeadingAbove(text, sign.index) ? open : [];
		else if (written !== ']')
			open = [...open.slice(-DEEPEST), { start: sign.index, wordsStart: sign.index + written.length }];
		else {
			const opener = open.pop();
			const words = opener && text.slice(opener.wordsStart, sign.index);
			const target = words === undefined ? undefined : targetAt(text, sign.index + 1, words, addresses);
			if (!opener || words === undefined || !target) continue;
			const isPicture = text.charAt(opener.start) === '!';
			if (isPicture && words.slice(0, LONGEST_ADDRESS).includes('\n')) continue;
			// A link within an abstract is a part of its text, which the repairs read.
			if (open.length > 0 && !isPicture && targetOf(target.url)?.kind === 'elsewhere') continue;
			const link = { url: target.url, words: wordsOf(words) };
			found.push({ ...opener, wordsEnd: sign.index, end: target.end, isPicture, link });
			SIGNS.lastIndex = target.end;
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const isHeadingAbove = (text: string, lineEnd: number): boolean =>
	/^[ \t]*#{1,6} /.test(text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd));

const wordsOf = (words: string): string =>
	words
		.slice(0, 300)
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** Longer addresses are damage. */
const LONGEST_ADDRESS = 2000;
const INLINE = /\([ \t]*(?:<([^>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/y;
/** What Pandoc writes behind a link or a piece of text. */
const ATTRIBUTES = /\{[.#:][^{}\n]{0,500}\}/y;
const NUMBERED = /\[([^\]\n]{1,60})\]/y;

function targetAt(
	text: string,
	position: number,
	words: string,
	addresses: ReadonlyMap<string, string>,
): { url: string; end: number } | undefined {
	if (text.charAt(position) === '(') {
		const near = text.slice(position, position + LONGEST_ADDRESS);
		INLINE.lastIndex = 0;
		const [whole = '', bracketed, bare] = INLINE.exec(near) ?? [];
		ATTRIBUTES.lastIndex = position + whole.length;
		const end = ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : position + whole.length;
		return whole === '' ? undefined : { url: absolute(bracketed ?? bare ?? ''), end };
	}
	ATTRIBUTES.lastIndex = position;
	if (ATTRIBUTES.test(text)) return { url: '', end: ATTRIBUTES.lastIndex };
	NUMBERED.lastIndex = position;
	const [whole, key = ''] = NUMBERED.exec(text) ?? [];
	const url = addresses.get(key.toLowerCase());
	if (whole === undefined || (CITATION.test(words) && !isCounted(url))) return undefined;
	if (url === undefined && !/^\d+$/.test(key)) return undefined;
	return { url: absolute(url ?? ''), end: position + whole.length };
}

/** Votes and comments have numbers for words. */
const isCounted = (url = ''): boolean => /^(?:votes|comments)$/.test(targetOf(url)?.kind ?? '');

import type { CitedPaper } from '../model/cited-paper.ts';
import { compareText } from '../model/compare.ts';
import { yearOf } from '../model/date.ts';

/**
 * The key of each paper of a collection, by its slug: the first author's name, or else a telling word of the title, the
 * year, and the next telling word: `invented2023keepers`. Where two would be the same, the later paper takes more words.
 * A key depends on the whole collection, so that a paper has the same in every file that cites it.
 */
export function citationKeys(papers: readonly CitedPaper[]): Map<string, string> {
	const keys = new Map<string, string>();
	const taken = new Set<string>();
	for (const paper of [...papers].sort(oldestFirst)) {
		for (const key of candidates(paper)) {
			if (taken.has(key)) continue;
			taken.add(key);
			keys.set(paper.slug, key);
			break;
		}
	}
	return keys;
}

/** The undated stand last, as they are dated when more is known of them. */
const oldestFirst = (a: CitedPaper, b: CitedPaper): number =>
	compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.slug, b.slug);

/** From short to long, and then numbered without end. */
function* candidates({ slug, authors, published }: CitedPaper): Generator<string> {
	const words = tellingWords(slug);
	const first = familyName(authors?.[0]) ?? words.shift() ?? '';
	const year = published === undefined ? '' : yearOf(published);
	let key = first + year + (words.shift() ?? '');
	yield key;
	for (const word of words) yield (key += word);
	for (let number = 2; ; number += 1) yield `${key}-${number}`;
}

const SILENT = new Set(
	'an and are as at be by can do does for from how in into is it its not of on or our that the to toward towards via vs what when where which who why with you your'.split(
		' ',
	),
);

/** A slug is ASCII already, whatever the title is written in. */
function tellingWords(slug: string): string[] {
	const words = slug.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	const telling = words.filter((word) => word.length > 1 && !SILENT.has(word));
	return telling.length > 0 ? telling : words;
}

/** The last word of a name in ASCII; nothing where it has letters that are not Latin. */
function familyName(author: string | undefined): string | undefined {
	const last = author?.trim().split(/\s+/).at(-1) ?? '';
	const letters = last
		.normalize('NFKD')
		.replace(/[\p{M}\p{P}]/gu, '')
		.toLowerCase();
	return /^[a-z]+$/.test(letters) ? letters : undefined;
}

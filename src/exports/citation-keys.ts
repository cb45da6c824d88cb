import type { CitedPaper } from '../model/cited-paper.ts';
import { yearOf } from '../model/date.ts';
import { citedName, isGroup } from './cited-name.ts';

/**
 * The key of each paper of a collection, by its slug: the first author's name, or else a telling word of the title, the
 * year, and the next telling word: `invented2023keepers`. Where several papers would have the same, each takes more
 * words, and none has the short one: a key in somebody's manuscript must not come to mean a paper that is added later.
 * So a key depends on the whole collection, and a paper has the same in every file that cites it.
 */
export function citationKeys(papers: readonly CitedPaper[]): Map<string, string> {
	const wanted = papers.map((paper) => [paper.slug, candidates(paper)] as const);
	const counts = new Map<string, number>();
	for (const key of wanted.flatMap(([, keys]) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return new Map(wanted.map(([slug, keys]) => [slug, keys.find((key) => counts.get(key) === 1) ?? slug]));
}

/** From short to long, each with a word more; the last is the slug, which no other paper has. */
function candidates({ slug, authors, published }: CitedPaper): string[] {
	const words = tellingWords(slug);
	const first = familyName(authors?.[0]) ?? words.shift() ?? '';
	const start = first + (published === undefined ? '' : yearOf(published)) + (words.shift() ?? '');
	const keys = words.reduce((shorter, word) => [...shorter, (shorter.at(-1) ?? '') + word], [start]);
	return [...new Set([...keys, slug])];
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

/** The last word of a person's name, the first of a group's, in ASCII; nothing where it has letters that are not Latin. */
function familyName(author = ''): string | undefined {
	const parts = citedName(author);
	const words = ('family' in parts ? parts.family : author).trim().split(/\s+/);
	const word = isGroup(author) ? words.find((first) => !/^(?:team|the)$/i.test(first)) : words.at(-1);
	const letters = (word ?? '')
		.normalize('NFKD')
		.replace(/[\p{M}\p{P}]/gu, '')
		.toLowerCase();
	return /^[a-z]+$/.test(letters) ? letters : undefined;
}

import type { Paper } from './paper.ts';

/** Searches for a title, by the names of those who answer them; each address goes on with the words. */
const SEARCHES = [
	{ name: 'arXiv', address: 'https://arxiv.org/search/?searchtype=title&query=' },
	{ name: 'Google Scholar', address: 'https://scholar.google.com/scholar?q=' },
] as const;

/**
 * Where a reader may look for the paper itself; nothing where a source has said where it is.
 *
 * @param title The title of the paper as plain text.
 */
export const lookUpsOf = (
	{ arxiv, doi, links = [] }: Pick<Paper, 'arxiv' | 'doi' | 'links'>,
	title: string,
): { name: string; url: string }[] =>
	arxiv || doi || links.some(({ kind }) => kind === 'paper')
		? []
		: SEARCHES.map(({ name, address }) => ({ name, url: address + encodeURIComponent(wordsOf(title)) }));

/** Without signs, some of which mean something to a search: `?` any letter, a quotation mark a phrase. */
const wordsOf = (title: string): string => title.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ').trim();

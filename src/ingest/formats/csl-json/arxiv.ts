import { readArxivId } from '../../../model/arxiv-id.ts';
import { arxivIdIn } from '../../reading/arxiv-words.ts';
import type { Item } from './item.ts';

/** What is long is no place for an identifier. */
const LONGEST = 1000;

/**
 * The paper's number at arXiv, from wherever programs put it: the archive's field, the report number, the journal, the
 * note (`arXiv: 1706.03762 [cs]`, `_eprint: 1706.03762`).
 */
export function arxivOf(item: Item): string | undefined {
	const isArxivs = /arxiv/i.test(`${item.archive ?? ''} ${item.publisher ?? ''}`);
	const bare = [isArxivs ? item.archive_location : undefined, isArxivs ? item.number : undefined, item.DOI, item.URL];
	const noted = /^\s*_?e-?print:\s*(\S{1,40})/im.exec(item.note?.slice(0, LONGEST) ?? '')?.[1];
	const worded = [item.number, item.archive_location, item['container-title'], item.publisher, item.note];
	return (
		[...bare, noted].find((text) => text !== undefined && readArxivId(text) !== undefined) ??
		worded.map((text) => text && arxivIdIn(text.slice(0, LONGEST))).find(Boolean)
	);
}

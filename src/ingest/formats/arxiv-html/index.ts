import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { savedOn } from '../../reading/saved-on.ts';
import { capturedOn } from '../arxiv-text/captured-on.ts';
import type { PageLine } from '../arxiv-text/page-lines.ts';
import { isWhole, type RawRecord } from '../arxiv-text/raw-record.ts';
import { readRecords } from '../arxiv-text/read-records.ts';
import { recordsIn } from '../arxiv-text/records.ts';
import type { Format } from '../format.ts';
import { pageLines } from './page-lines.ts';
import { recordInHead } from './record-in-head.ts';

/**
 * arXiv's pages saved as HTML, and its mail where a program has made HTML of it: the lines that a browser shows, which
 * are read like those of a copy. The page of one paper says the most of it in its head, for machines.
 */
export const arxivHtml: Format = {
	name: 'arxiv-html',
	description: 'a page of arXiv saved as HTML',
	standing: 'archive',
	recognises,
	parse: parseHtml,
};

const TAG = /^[\s\uFEFF]{0,20}<[!a-z]|<(?:html|body|dt|li|div)[\s>]/i;
const SIGN = /\barxiv\s?:\s?(?:\d{4}\.\d|[a-z-]+(?:\.[a-z]{2})?\/\d{7})|\bcitation_arxiv_id\b/i;

/** What stands around the first number: a page may have its pictures in itself, and a list thousands of papers. */
const [BEFORE, BEHIND] = [20_000, 200_000];

function recognises(text: string): boolean {
	const found = TAG.test(text) ? text.search(SIGN) : -1;
	if (found === -1) return false;
	const sample = text.slice(Math.max(found - BEFORE, 0), found + BEHIND);
	return recordInHead(text, '') !== undefined || recordsIn(pageLines(sample, ''), false).some(isWhole);
}

function parseHtml({ text, path }: Capture, log: ProblemLog): ReturnType<Format['parse']> {
	const lines = pageLines(text, path);
	const captured = savedOn(text);
	return {
		...readRecords(recordsOf(text, path, lines), undefined, log),
		...(captured === undefined ? capturedOn(lines) : { captured }),
	};
}

/** What the head of a paper's page leaves out is in the table below the abstract. */
function recordsOf(text: string, path: string, lines: readonly PageLine[]): RawRecord[] {
	const drawn = recordsIn(lines, false);
	const inHead = recordInHead(text, path);
	if (!inHead) return drawn;
	for (const part of ['comments', 'classes', 'journal'] as const) {
		const found = drawn.find(({ parts }) => parts.has(part))?.parts.get(part);
		if (found) inHead.parts.set(part, found);
	}
	return [inHead];
}

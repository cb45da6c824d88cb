import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import type { Format } from '../format.ts';
import { capturedOn } from './captured-on.ts';
import { pageLines, wrappedAt } from './page-lines.ts';
import { isWhole } from './raw-record.ts';
import { readRecords } from './read-records.ts';
import { recordsIn } from './records.ts';

/**
 * What arXiv shows and sends, as words: its lists of a day, a week or a month, what its search finds, the page of a
 * paper, all of them copied from a browser or saved by a tool that leaves words or Markdown, and its daily mail.
 */
export const arxivText: Format = {
	name: 'arxiv-text',
	description: 'pages of arXiv copied as text, or its mailing',
	standing: 'archive',
	recognises,
	parse: parsePages,
};

const OTHER = /^[\s\uFEFF]{0,20}(?:<[!?a-z]|\{\s*"|\[\s*[{"]|@\w+\s*[{(])|<(?:html|body|dt|li|div)[\s>]/i;
const SIGN =
	/arxiv\s?:\s?\S|\[Submitted on \d|^[> ]{0,20}Paper(?: \(\*cross-listing\*\))?: [a-z-]+(?:\.[A-Z]{2})?\/\d/im;
const SAMPLE = 200_000;

/** By a record that is whole: pages of others name papers at arXiv, too. */
function recognises(text: string): boolean {
	const sample = text.slice(0, SAMPLE);
	if (OTHER.test(sample) || !SIGN.test(sample)) return false;
	return recordsIn(pageLines(sample, ''), false).some(isWhole);
}

function parsePages({ text, path }: Capture, log: ProblemLog): ReturnType<Format['parse']> {
	const lines = pageLines(text, path);
	const width = wrappedAt(lines);
	return { ...readRecords(recordsIn(lines, width !== undefined), width, log), ...capturedOn(lines) };
}

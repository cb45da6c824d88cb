import type { ProblemLog } from '../../../../model/problem.ts';
import type { PageLine } from './page-line.ts';

/** What stands below the abstract on the page of one paper, and on no page that lists papers. */
const CITING = /^[^\S\n]*(?:#{1,6}[^\S\n]+)?(?:models|datasets|spaces) citing this paper\b/im;

/** Whether a text, or a line of it, shows the page of one paper, on which all other papers are only talked of. */
export const isPaperPage = (text: string): boolean => CITING.test(text);

const IDENTIFIER = /(?:\barxiv:\s*|\barxiv\.org\/abs\/|papers(?:\/|%2F))(\d{4}\.\d{4,5})/i;

/** Refuses such a page whole, and says where its paper is to be had: it is the first that the page names. */
export function refusePaperPage(lines: readonly PageLine[], file: string, log: ProblemLog): void {
	const words = lines.flatMap(({ text, links }) => [text, ...links.map(({ url }) => url)]).join('\n');
	const arxiv = IDENTIFIER.exec(words)?.[1];
	log.refuseFile(
		{ file, line: 1, column: 1 },
		{
			kind: 'one-paper',
			found: 'the page of one paper',
			expected: 'a page that lists papers',
			fix: `Save https://huggingface.co/api/papers/${arxiv ?? '<its arXiv number>'} in its place, which has all that this page says of the paper.`,
		},
	);
}

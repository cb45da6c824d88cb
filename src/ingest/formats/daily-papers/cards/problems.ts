import type { ListedPaper } from '../../../../model/capture.ts';
import { type ProblemLog, quote } from '../../../../model/problem.ts';
import type { CardTitle } from './titles.ts';

/** A heading without words, or one that has run into its abstract. */
export function refuseNoTitle({ text, place }: CardTitle, log: ProblemLog): void {
	log.refuse(place, {
		kind: 'missing-title',
		found: text === '' ? 'a paper without a title' : `${quote(text)} where a title should be`,
		expected: 'a title and, below it, its abstract',
		fix: 'Save the page again, or write the title above its abstract.',
	});
}

/** A heading among the papers that nothing shows to be one. */
export function refuseNoPaper({ text, place }: CardTitle, log: ProblemLog): void {
	log.refuse(place, {
		kind: 'no-paper',
		found: `the heading ${quote(text)} with nothing of a paper below it`,
		expected: 'a title with a link to the paper, and its abstract',
		fix: 'Save the page again if this is a paper that was cut off; otherwise take the heading out.',
	});
}

/** Says once that the page has summaries where abstracts are wanted. */
export function noteSummaries(papers: readonly ListedPaper[], file: string, log: ProblemLog): void {
	const [first] = papers;
	if (!first) return;
	log.note(
		{ ...first.place, file },
		{
			kind: 'summary-only',
			found: `one sentence made by a model in place of the abstract, at ${papers.length} of the papers listed`,
			expected: 'the abstract, which the page of trending papers seldom shows',
			fix: 'The sentences are left out. To have the abstracts, save these papers in another way too, such as from arXiv.',
		},
	);
}

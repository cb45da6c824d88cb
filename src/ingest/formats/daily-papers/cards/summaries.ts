import type { ListedPaper } from '../../../../model/capture.ts';
import type { ProblemLog } from '../../../../model/problem.ts';
import { noteSummaries } from './problems.ts';

/**
 * On the page of trending papers most cards show one sentence that a model has made from the abstract. It is not the
 * authors' abstract: given as one, it would be published under their name, and would replace the abstract that another
 * capture has. So it is left out. Of 10,634 abstracts of the source 2 are one sentence as short as this.
 */
export function withoutSummaries(papers: readonly ListedPaper[], file: string, log: ProblemLog): ListedPaper[] {
	const kept = papers.map(withoutSummary);
	const changed = papers.filter((paper, index) => paper !== kept[index]);
	noteSummaries(changed, file, log);
	return kept;
}

/** A sentence alone that is shorter than nearly every abstract. */
const LONGEST_SUMMARY = 450;

function withoutSummary(paper: ListedPaper): ListedPaper {
	const { abstract = '', ...others } = paper;
	const isSummary = abstract !== '' && abstract.length <= LONGEST_SUMMARY && !/[.!?]\s+["'(]?[A-Z]/.test(abstract);
	return isSummary ? others : paper;
}

import type { ListedPaper } from '../../../../model/capture.ts';
import { type ProblemLog, quote } from '../../../../model/problem.ts';
import { refuseTitle } from '../problems.ts';
import { endsWhole } from '../records.ts';

/**
 * Refuses a bare title at the very end of a page that shows abstracts, as it may be cut off itself and would give an
 * entry its name for good.
 *
 * @param isBare Whether nothing stands below the last title.
 */
export function withoutBareTitle(papers: readonly ListedPaper[], isBare: boolean, log: ProblemLog): ListedPaper[] {
	const [last, others] = [papers.at(-1), papers.slice(0, -1)];
	const isCutOff = isBare && last?.abstract === undefined && last?.arxiv === undefined;
	if (!last || !isCutOff || others.length === 0 || !others.every(({ abstract }) => abstract)) return [...papers];
	refuseTitle(last.title, last.place, log);
	return others;
}

/** Tells and marks a last abstract that ends within a sentence: it has lost its rest. */
export function markCutOff(papers: readonly ListedPaper[], log: ProblemLog): ListedPaper[] {
	const [last, others] = [papers.at(-1), papers.slice(0, -1)];
	const { abstract = '', authorCount, printed, organization } = last ?? {};
	const isFollowed = authorCount !== undefined || printed !== undefined || organization !== undefined;
	if (!last || abstract === '' || isFollowed || endsWhole(abstract)) return [...papers];
	log.warn(last.abstractPlace ?? last.place, {
		kind: 'cut-off',
		found: `an abstract that ends in the middle of a sentence, ${quote(abstract.slice(-40))}`,
		expected: 'the rest of it',
		fix: `Save the page again, unless another source has all of ${quote(last.title)}; what is there is taken.`,
	});
	return [...others, { ...last, isCutOff: true }];
}

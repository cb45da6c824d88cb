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

/** A last abstract that ends within a sentence has lost its rest. */
export function warnCutOff(last: ListedPaper | undefined, log: ProblemLog): void {
	const { abstract = '', title = '', place } = last ?? {};
	const isFollowed = last?.authorCount !== undefined || last?.printed !== undefined || last?.organization !== undefined;
	if (!place || abstract === '' || isFollowed || endsWhole(abstract)) return;
	log.warn(place, {
		kind: 'cut-off',
		found: `an abstract that ends in the middle of a sentence, ${quote(abstract.slice(-40))}`,
		expected: 'the rest of it',
		fix: `Save the page again, unless another source has all of ${quote(title)}; what is there is taken.`,
	});
}

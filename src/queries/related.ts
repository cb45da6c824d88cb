import type { Paper } from '../model/paper.ts';
import { relatedPapers } from '../related/related-papers.ts';
import { once } from './once.ts';
import { allPapers, paperWithSlug } from './papers.ts';
import { allTopics } from './topics.ts';

export interface Related {
	paper: Paper;
	/** What both papers have in common, the weightiest first. */
	why: string[];
}

const related = once(() => relatedPapers(allPapers(), allTopics()));

/** The published papers closest to one, the closest first; few or none where few or none are close. */
export const relatedTo = ({ slug }: Paper): Related[] =>
	(related()(slug) ?? []).flatMap(({ slug: other, why }) => {
		const paper = paperWithSlug(other);
		return paper ? [{ paper, why }] : [];
	});

import type { Paper } from '../model/paper.ts';
import { relatedPapers } from '../related/related-papers.ts';
import { once } from './once.ts';
import { allPapers, paperWithSlug } from './papers.ts';
import { allTopics, topicsOf } from './topics.ts';

export interface Related {
	paper: Paper;
	/** What both papers have in common, the weightiest first. */
	why: string[];
	/** The names of the topics that both are on, said where there is no more to say. */
	topics: string[];
}

const related = once(() => relatedPapers(allPapers(), allTopics()));

/** The published papers closest to one, the closest first; few or none where few or none are close. */
export const relatedTo = (to: Paper): Related[] =>
	(related()(to.slug) ?? []).flatMap(({ slug, why }) => {
		const paper = paperWithSlug(slug);
		return paper ? [{ paper, why, topics: topicsInBoth(to, paper) }] : [];
	});

const topicsInBoth = (one: Paper, other: Paper): string[] =>
	topicsOf(one)
		.filter(({ id }) => other.topics?.includes(id))
		.map(({ name }) => name);

import { hash } from 'node:crypto';
import { openKept } from '../cache/kept-value.ts';
import type { Related } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import type { Kept } from '../related/kept.ts';
import { type RelatedPaper, relatePapers } from '../related/related-papers.ts';
import { once } from './once.ts';
import { allPapers, paperWithSlug } from './papers.ts';
import { allTopics, topicsOf } from './topics.ts';

const related = once((): Map<string, RelatedPaper[]> => {
	const kept = openKept<Kept>('related', ['model', 'phrases', 'related']);
	const found = relatePapers(allPapers(), allTopics(), (text) => hash('sha1', text, 'base64'), kept.value);
	kept.keep(found.kept);
	return found.related;
});

/** The published papers closest to one, the closest first; few or none where few or none are close. */
export const relatedTo = (to: Paper): Related[] =>
	(related().get(to.slug) ?? []).flatMap(({ slug, why }) => {
		const paper = paperWithSlug(slug);
		return paper ? [{ paper, why, topics: topicsInBoth(to, paper) }] : [];
	});

const topicsInBoth = (one: Paper, other: Paper): string[] =>
	topicsOf(one)
		.filter(({ id }) => other.topics?.includes(id))
		.map(({ name }) => name);

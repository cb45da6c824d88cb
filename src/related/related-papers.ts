import { compareText } from '../model/compare.ts';
import type { Paper } from '../model/paper.ts';
import type { Topic } from '../model/topic.ts';
import { compilePhrases } from '../phrases/topic-phrases.ts';
import { judgeByCompany } from './company.ts';
import { Lexicon } from './lexicon.ts';
import { nearest } from './nearest.ts';
import { readTerms } from './read-terms.ts';
import { reasonsFor } from './reasons.ts';
import { type Subject, subjectOf } from './shared.ts';
import { weigh } from './vectors.ts';

const MOST = 5;
/** Whom a paper is compared with before its company is judged. */
const CIRCLE = 30;
/** A paper that is farther than this is no neighbour. */
const FLOOR = 0.25;

type Described = Pick<Paper, 'slug' | 'title' | 'abstract'>;

export interface RelatedPaper {
	slug: string;
	/** What both are about, as the first paper writes it, the weightiest first. */
	why: string[];
}

/** For every paper, by slug, the papers that are about the same: five or fewer, the closest first, never filler. */
export function relatedPapers(papers: readonly Described[], topics: readonly Topic[]): Map<string, RelatedPaper[]> {
	const ordered = papers.toSorted((a, b) => compareText(a.slug, b.slug));
	const lexicon = new Lexicon();
	const read = readTerms(ordered, lexicon, compilePhrases(topics));
	const vectors = weigh(read, lexicon.weights);
	const judged = judgeByCompany(nearest(vectors, lexicon.weights.length, CIRCLE));
	const slugs = ordered.map(({ slug }) => slug);
	const subjects = vectors.map(subjectOf);
	const explained = (own: Subject, other: number): RelatedPaper[] => {
		const [slug, subject] = [slugs[other], subjects[other]];
		return slug !== undefined && subject ? [{ slug, why: reasonsFor(own, subject, lexicon) }] : [];
	};
	return new Map(
		subjects.map((own, index) => {
			const close = (judged[index] ?? []).filter(({ closeness }) => closeness >= FLOOR).slice(0, MOST);
			return [slugs[index] ?? '', close.flatMap(({ paper }) => explained(own, paper))];
		}),
	);
}

import { compareText } from '../model/compare.ts';
import type { Paper } from '../model/paper.ts';
import type { Topic } from '../model/topic.ts';
import { compilePhrases, type TopicPhrases } from '../phrases/topic-phrases.ts';
import { judgeByCompany } from './company.ts';
import { weighTopics } from './kinship.ts';
import { Lexicon } from './lexicon.ts';
import { nearest, type Traits } from './nearest.ts';
import { type Collection, reasonsIn } from './reasons.ts';
import { countTerms, readPaper } from './terms.ts';
import { countHolders, rarityOf, weigh } from './weigh.ts';

/** Whom a paper is compared with before its company is judged. */
const CIRCLE = 30;
/** A paper with which nothing can be named in common is no neighbour unless it is as close as this. */
const UNSAID = 0.16;

type Described = Pick<Paper, 'slug' | 'title' | 'abstract' | 'topics'>;

export interface RelatedPaper {
	slug: string;
	/** What both have in common, the weightiest first. */
	why: string[];
}

/**
 * Relates papers: by slug, those that are about the same, the closest first, never filler. Their reasons are found when
 * a paper is asked for.
 */
export function relatedPapers(
	papers: readonly Described[],
	topics: readonly Topic[],
): (slug: string) => RelatedPaper[] | undefined {
	const ordered = papers.toSorted((a, b) => compareText(a.slug, b.slug));
	const numbers = new Map(ordered.map(({ slug }, number) => [slug, number]));
	const collection = read(ordered, compilePhrases(topics));
	const judged = judgeByCompany(nearest(traitsOf(ordered, collection), CIRCLE));
	const reasons = reasonsIn(collection);
	return (slug) => {
		const number = numbers.get(slug);
		if (number === undefined) return undefined;
		const close = judged[number] ?? [];
		const why = reasons(
			number,
			close.map(({ paper }) => paper),
		);
		return close.flatMap(({ paper, closeness }, rank) => {
			const found = { slug: ordered[paper]?.slug ?? '', why: why[rank] ?? [] };
			return found.why.length > 0 || closeness >= UNSAID ? [found] : [];
		});
	};
}

function read(papers: readonly Described[], phrases: TopicPhrases): Collection {
	const lexicon = new Lexicon(phrases);
	const texts = papers.map((paper) => readPaper(paper, phrases));
	const terms = countTerms(texts, lexicon, phrases);
	const holders = countHolders(terms.counts, lexicon.weights.length);
	const rarity = rarityOf(holders, papers.length, lexicon);
	return {
		...terms,
		texts,
		lexicon,
		phrases,
		holders,
		rarity,
		kinds: lexicon.kinds,
		known: new Set(phrases.trie.book.words),
	};
}

function traitsOf(papers: readonly Described[], { counts, rarity, holders }: Collection): Traits {
	return {
		terms: weigh(counts, rarity, holders),
		termCount: rarity.length,
		...weighTopics(papers.map((paper) => paper.topics ?? [])),
	};
}

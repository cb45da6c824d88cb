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

const MOST = 5;
/** Whom a paper is compared with before its company is judged. */
const CIRCLE = 30;

type Described = Pick<Paper, 'slug' | 'title' | 'abstract' | 'topics'>;

export interface RelatedPaper {
	slug: string;
	/** What both are about, as the first paper writes it, the weightiest first. */
	why: string[];
}

/** For every paper, by slug, the papers that are about the same: five or fewer, the closest first, never filler. */
export function relatedPapers(papers: readonly Described[], topics: readonly Topic[]): Map<string, RelatedPaper[]> {
	const ordered = papers.toSorted((a, b) => compareText(a.slug, b.slug));
	const collection = read(ordered, compilePhrases(topics));
	const judged = judgeByCompany(nearest(traitsOf(ordered, collection), CIRCLE));
	const reasons = reasonsIn(collection);
	return new Map(
		ordered.map(({ slug }, paper) => {
			const close = judged[paper]?.slice(0, MOST) ?? [];
			const why = reasons(paper, close);
			return [slug, close.map((other, rank) => ({ slug: ordered[other]?.slug ?? '', why: why[rank] ?? [] }))];
		}),
	);
}

function read(papers: readonly Described[], phrases: TopicPhrases): Collection {
	const lexicon = new Lexicon(phrases);
	const texts = papers.map((paper) => readPaper(paper, phrases));
	const terms = countTerms(texts, lexicon, phrases);
	const holders = countHolders(terms.counts, lexicon.weights.length);
	const rarity = rarityOf(holders, papers.length, lexicon);
	return { ...terms, texts, lexicon, phrases, holders, rarity, kinds: lexicon.kinds };
}

function traitsOf(papers: readonly Described[], { counts, rarity, holders }: Collection): Traits {
	return {
		terms: weigh(counts, rarity, holders),
		termCount: rarity.length,
		...weighTopics(papers.map((paper) => paper.topics ?? [])),
	};
}

import { compareText } from '../model/compare.ts';
import type { Paper } from '../model/paper.ts';
import type { Topic } from '../model/topic.ts';
import { compilePhrases, type TopicPhrases } from '../phrases/topic-phrases.ts';
import { judgeByCompany, type Neighbour } from './company.ts';
import { type Kept, marksOfPapers, placesIn, reasonsOf } from './kept.ts';
import { weighTopics } from './kinship.ts';
import { Lexicon } from './lexicon.ts';
import { textMark } from './marks.ts';
import { compare, nearest } from './nearest.ts';
import { knownInSmallLetters, numbered, readAll, type Readings } from './readings.ts';
import { type Collection, type Reason, reasonsIn, WORD_WIDEST } from './reasons.ts';
import { paperReader, type PaperText } from './terms.ts';
import { countHolders, rarityOf, weigh } from './weigh.ts';
import { inSmallLetters } from './wording.ts';

/** Whom a paper is compared with before its company is judged. */
const CIRCLE = 30;
/** A paper with which nothing can be named in common is no neighbour unless it is as close as this. */
const UNSAID = 0.16;

type Described = Pick<Paper, 'slug' | 'title' | 'abstract' | 'topics'>;

export interface RelatedPaper {
	slug: string;
	/** What both have in common, the weightiest first. */
	why: Reason[];
}

export interface RelatedPapers {
	/** By slug: the papers that are about the same, the closest first, never filler. */
	related: Map<string, RelatedPaper[]>;
	/** From which the next build goes on. */
	kept: Kept;
}

/**
 * Relates papers. What it has found is the same whether it goes on from what was kept or begins from nothing.
 *
 * @param digest Makes something short of a text, by which it is known from build to build.
 * @param before What an earlier build has kept of any papers.
 */
export function relatePapers(
	papers: readonly Described[],
	topics: readonly Topic[],
	digest: (text: string) => string = (text) => text,
	before?: Kept,
): RelatedPapers {
	const ordered = papers.toSorted((a, b) => compareText(a.slug, b.slug));
	const slugs = ordered.map(({ slug }) => slug);
	const keys = ordered.map(({ title, abstract }) => digest(JSON.stringify([title, abstract])));
	const ofTopics = digest(JSON.stringify(topics.map(({ id, phrases, against }) => [id, phrases, against])));
	const old = before?.topics === ofTopics ? before : undefined;

	const { collection, readings, holders } = readCollection(ordered, keys, compilePhrases(topics), old);
	const marks = marksOfPapers(collection);
	const earlier = old && { ...old, ...placesIn(old, { slugs, readings, marks }) };
	const traits = {
		terms: weigh(collection.counts, collection.rarity, holders),
		termCount: holders.length,
		...weighTopics(ordered.map((paper) => paper.topics ?? [])),
	};
	const comparison = compare(
		traits,
		Int32Array.from(slugs, textMark),
		earlier && { ...earlier.comparison, ...earlier },
	);
	const judged = judgeByCompany(nearest(comparison, traits, CIRCLE));
	const why = reasonsOf(judged, reasonsIn(collection), earlier);
	const neighbours = judged.map((close) => close.map(({ paper }) => paper));
	const lists = listsOf(judged, why, slugs, knownInSmallLetters(readings));
	return {
		related: new Map(slugs.map((slug, number) => [slug, lists[number] ?? []])),
		kept: { topics: ofTopics, slugs, readings, marks, comparison, neighbours, why },
	};
}

/** The neighbours of each paper that are worth showing, by its number. */
const listsOf = (
	judged: readonly (readonly Neighbour[])[],
	why: readonly (readonly (readonly Reason[])[])[],
	slugs: readonly string[],
	isKnown: (word: string) => boolean,
): RelatedPaper[][] =>
	judged.map((close, number) =>
		close.flatMap(({ paper, closeness }, rank) => {
			const found = (why[number]?.[rank] ?? []).map((reason) =>
				reason.map((wording) => inSmallLetters(wording, isKnown)),
			);
			return found.length > 0 || closeness >= UNSAID ? [{ slug: slugs[paper] ?? '', why: found }] : [];
		}),
	);

function readCollection(
	papers: readonly Described[],
	keys: readonly string[],
	phrases: TopicPhrases,
	before: Kept | undefined,
): { collection: Collection; readings: Readings; holders: Int32Array } {
	const lexicon = new Lexicon(phrases);
	const read = paperReader(lexicon, phrases);
	const texts: PaperText[] = [];
	const textOf = (paper: number): PaperText => (texts[paper] ??= read(papers[paper] ?? { title: '', abstract: '' }));
	const readings = readAll(keys, textOf, { lexicon, phrases }, before?.readings);
	const counts = numbered(readings.terms, lexicon);
	const holders = countHolders(counts, lexicon.size);
	const isSeldom = (term: number): boolean => (holders[term] ?? 0) <= WORD_WIDEST * papers.length;
	const rarity = rarityOf(holders, papers.length, lexicon);
	return { collection: { counts, lexicon, rarity, textOf, phrases, isSeldom }, readings, holders };
}

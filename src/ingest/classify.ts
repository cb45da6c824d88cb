import { compareText } from '../model/compare.ts';
import type { Topic } from '../model/topic.ts';
import { leadingTopics } from './leading-topics.ts';
import { nearestByWords, vocabularyOf, type Vocabulary } from './nearest-topic.ts';
import { compilePhrases, countPhrases, type TopicPhrases, type WeightedPhrase } from '../phrases/topic-phrases.ts';

/** A phrase in the title is worth this many in the abstract. */
const TITLE_COUNT = 3;
/** A phrase counts no more often than this, so that a background word does not win by repetition. */
const HIGHEST_COUNT = 6;
/** A topic passes with this score: a strong phrase (4) twice in the abstract, or a fair one (2) in both places. */
const PASS = 8;
/** Further topics must also reach this part of the best topic's score. */
const PASS_BESIDE_BEST = 0.25;
export const MOST_TOPICS = 3;

/** A phrase that was found, and what it did to the topic's score. */
export interface PhraseFound extends WeightedPhrase {
	/** How often it stands in each place. */
	title: number;
	abstract: number;
	/** What it adds to the score. */
	points: number;
}

export interface TopicScore {
	id: string;
	score: number;
	/** The weightiest first. */
	phrases: PhraseFound[];
}

export interface Filing {
	/** Topic ids, one to three, the primary first; none only where there are no topics at all. */
	topics: string[];
	/** True where no topic passed and the paper went to the one that came nearest. */
	nearest: boolean;
	/** What the title alone puts first, with the word that does. */
	leading: readonly { id: string; word: string }[];
	/** Every topic of which a phrase was found, the best first. */
	scores: TopicScore[];
}

/** The topics made ready for many papers. */
export interface Classifier extends TopicPhrases {
	vocabulary: Vocabulary;
}

export function compileTopics(topics: readonly Topic[]): Classifier {
	const compiled = compilePhrases(topics);
	return { ...compiled, vocabulary: vocabularyOf(compiled.topics) };
}

/** Files a paper under one to three topics by what its title and abstract say. */
export function classify(text: { title: string; abstract: string }, classifier: Classifier): Filing {
	const { topics, vocabulary } = classifier;
	const leading = leadingTopics(text.title, topics);
	const scores = scoreTopics(text, classifier);
	const mark = passMark(scores);
	const passing = scores.filter(({ score }) => score >= mark);
	const found = new Set([...leading, ...passing].map(({ id }) => id));
	if (found.size > 0) return { topics: [...found].slice(0, MOST_TOPICS), nearest: false, leading, scores };
	const [best] = scores;
	const nearest =
		best && best.score > 0 ? best.id : nearestByWords(`${text.title}. ${text.abstract}`, topics, vocabulary);
	return { topics: nearest === undefined ? [] : [nearest], nearest: nearest !== undefined, leading, scores };
}

/** What a topic must score, given the scores of all, the best first. */
export const passMark = ([best]: readonly TopicScore[]): number =>
	rounded(Math.max(PASS, (best?.score ?? 0) * PASS_BESIDE_BEST));

function scoreTopics(text: { title: string; abstract: string }, classifier: Classifier): TopicScore[] {
	const { topics, phrases } = classifier;
	const inTitle = countPhrases(text.title, classifier);
	const inAbstract = countPhrases(text.abstract, classifier);
	const scores = topics.flatMap(({ id }, topic): TopicScore[] => {
		const [titled, told] = [inTitle.get(topic) ?? NONE, inAbstract.get(topic) ?? NONE];
		const indexes = [...new Set([...titled.keys(), ...told.keys()])].sort((a, b) => a - b);
		if (indexes.length === 0) return [];
		const found = indexes.map((index): PhraseFound => {
			const [title, abstract] = [titled.get(index) ?? 0, told.get(index) ?? 0];
			const phrase = phrases[topic]?.[index] ?? { phrase: '', weight: 0 };
			const points = rounded(phrase.weight * Math.min(HIGHEST_COUNT, TITLE_COUNT * title + abstract));
			return { ...phrase, title, abstract, points };
		});
		found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compareText(a.phrase, b.phrase));
		return [{ id, score: rounded(found.reduce((sum, { points }) => sum + points, 0)), phrases: found }];
	});
	return scores.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

const NONE: ReadonlyMap<number, number> = new Map();

// Sums of tenths drift, and a score must not miss the cut by a hair.
const rounded = (score: number): number => Math.round(score * 100) / 100;

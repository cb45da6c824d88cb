import { compareText } from '../model/compare.ts';
import type { Topic } from '../model/topic.ts';
import { nearestByWords, vocabularyOf, type Vocabulary } from './classify/nearest.ts';
import { addSpelling, emptyTrie, findPhrases, type PhraseTrie } from './classify/phrase-trie.ts';
import { runsOf } from './classify/runs.ts';

/** A phrase in the title is worth this many in the abstract. */
const TITLE_COUNT = 3;
/** A phrase counts no more often than this, so that a background word does not win by repetition. */
const HIGHEST_COUNT = 6;
/** A topic passes with this score: a strong phrase (4) twice in the abstract, or a fair one (2) in both places. */
const PASS = 8;
/** Further topics must also reach this part of the best topic's score. */
const PASS_BESIDE_BEST = 0.25;
const MOST_TOPICS = 3;

/** A phrase that was found, and what it did to the topic's score. */
export interface PhraseFound {
	/** As the topic file has it, all its ways of writing included. */
	phrase: string;
	/** Below zero where the phrase speaks against the topic. */
	weight: number;
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
	/** Every topic of which a phrase was found, the best first. */
	scores: TopicScore[];
}

interface Phrase {
	phrase: string;
	weight: number;
}

/** The topics made ready for many papers. */
export interface Classifier {
	/** By id. */
	topics: readonly Topic[];
	/** Of each topic, those against it with a weight below zero. */
	phrases: readonly (readonly Phrase[])[];
	trie: PhraseTrie;
	vocabulary: Vocabulary;
}

export function compileTopics(topics: readonly Topic[]): Classifier {
	const ordered = topics.toSorted((a, b) => compareText(a.id, b.id));
	const phrases = ordered.map(weighted);
	const trie = emptyTrie();
	phrases.forEach((ofTopic, topic) => {
		ofTopic.forEach(({ phrase }, index) => {
			for (const written of phrase.split('|')) addSpelling(trie, written, topic, index);
		});
	});
	return { topics: ordered, phrases, trie, vocabulary: vocabularyOf(ordered) };
}

/** Files a paper under one to three topics by what its title and abstract say. */
export function classify(text: { title: string; abstract: string }, classifier: Classifier): Filing {
	const scores = scoreTopics(text, classifier);
	const best = scores[0]?.score ?? 0;
	const cut = Math.max(PASS, best * PASS_BESIDE_BEST);
	const passing = scores.filter(({ score }) => score >= cut).slice(0, MOST_TOPICS);
	if (passing.length > 0) return { topics: passing.map(({ id }) => id), nearest: false, scores };
	const { topics, vocabulary } = classifier;
	const nearest = best > 0 ? scores[0]?.id : nearestByWords(`${text.title}. ${text.abstract}`, topics, vocabulary);
	return { topics: nearest === undefined ? [] : [nearest], nearest: nearest !== undefined, scores };
}

function scoreTopics(text: { title: string; abstract: string }, { topics, phrases, trie }: Classifier): TopicScore[] {
	const inTitle = countPhrases(text.title, trie);
	const inAbstract = countPhrases(text.abstract, trie);
	const scores = topics.flatMap(({ id }, topic): TopicScore[] => {
		const found = (phrases[topic] ?? []).flatMap((phrase, index): PhraseFound[] => {
			const title = inTitle.get(topic)?.get(index) ?? 0;
			const abstract = inAbstract.get(topic)?.get(index) ?? 0;
			if (title + abstract === 0) return [];
			const points = rounded(phrase.weight * Math.min(HIGHEST_COUNT, TITLE_COUNT * title + abstract));
			return [{ ...phrase, title, abstract, points }];
		});
		if (found.length === 0) return [];
		found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compareText(a.phrase, b.phrase));
		return [{ id, score: rounded(found.reduce((sum, { points }) => sum + points, 0)), phrases: found }];
	});
	return scores.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

/** How often each phrase of each topic stands in a text: topic, phrase, count. */
function countPhrases(text: string, trie: PhraseTrie): Map<number, Map<number, number>> {
	const counts = new Map<number, Map<number, number>>();
	for (const run of runsOf(text)) {
		findPhrases(trie, run, (topic, phrase) => {
			const ofTopic = counts.get(topic) ?? new Map<number, number>();
			counts.set(topic, ofTopic.set(phrase, (ofTopic.get(phrase) ?? 0) + 1));
		});
	}
	return counts;
}

const weighted = ({ phrases, against }: Topic): Phrase[] => [
	...Object.entries(phrases).map(([phrase, weight]) => ({ phrase, weight })),
	...Object.entries(against).map(([phrase, weight]) => ({ phrase, weight: -weight })),
];

// Sums of tenths drift, and a score must not miss the cut by a hair.
const rounded = (score: number): number => Math.round(score * 100) / 100;

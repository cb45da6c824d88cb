import { stem } from 'porter2';
import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import { STOP_WORDS, TRADE_WORDS } from './stop-words.ts';

/** Two words in a row say more than each alone, but their words count already. */
const PAIR_WEIGHT = 0.4;
/** Times the root of the phrase's weight in its topic. */
const CONCEPT_WEIGHT = 0.6;

/** The stem of a word that says nothing of the subject. */
export const SILENT = -1;

/** `LLMs` is `LLM`, which no stemmer knows. */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

export type TermKind = 'word' | 'pair' | 'concept';

/** The terms of a collection (stems, pairs of stems, phrases of topics), numbered as they are met. */
export class Lexicon {
	readonly kinds: TermKind[] = [];
	/** By number: how much the term counts for what it is. */
	readonly weights: number[] = [];
	readonly #phrases: TopicPhrases;
	/** By word. */
	readonly #terms: number[] = [];
	readonly #stems = new Map<string, number>();
	/** By the first stem, then by the second. */
	readonly #pairs: Map<number, number>[] = [];
	/** By topic, then by phrase. */
	readonly #ofTopic: number[][];
	readonly #concepts = new Map<string, number>();

	constructor(phrases: TopicPhrases) {
		this.#phrases = phrases;
		this.#ofTopic = phrases.phrases.map(() => []);
	}

	/** The stem of a word, which is given by its number. */
	stem(word: number): number {
		return (this.#terms[word] ??= this.#stem(this.#phrases.trie.book.words[word] ?? ''));
	}

	pair(first: number, second: number): number {
		const ofFirst = (this.#pairs[first] ??= new Map());
		let number = ofFirst.get(second);
		if (number === undefined) ofFirst.set(second, (number = this.#add('pair', PAIR_WEIGHT)));
		return number;
	}

	/** A phrase of a topic, however it is written; the same in every topic that has it. */
	concept(topic: number, phrase: number): number {
		const ofTopic = this.#ofTopic[topic] ?? [];
		return (ofTopic[phrase] ??= this.#concept(topic, phrase));
	}

	#concept(topic: number, index: number): number {
		const { phrase, weight } = this.#phrases.phrases[topic]?.[index] ?? { phrase: '', weight: 0 };
		const known = this.#concepts.get(phrase);
		if (known !== undefined) return known;
		const number = this.#add('concept', CONCEPT_WEIGHT * Math.sqrt(Math.abs(weight)));
		this.#concepts.set(phrase, number);
		return number;
	}

	#stem(written: string): number {
		const lower = written.toLowerCase();
		if (STOP_WORDS.has(lower) || TRADE_WORDS.has(lower) || lower.length < 2 || /^\d+$/.test(lower)) return SILENT;
		const stemmed = stem(ACRONYMS.test(written) ? lower.slice(0, -1) : lower);
		let number = this.#stems.get(stemmed);
		if (number === undefined) this.#stems.set(stemmed, (number = this.#add('word', 1)));
		return number;
	}

	#add(kind: TermKind, weight: number): number {
		this.kinds.push(kind);
		return this.weights.push(weight) - 1;
	}
}

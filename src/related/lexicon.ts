import { stem } from 'porter2';
import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import { mixed, textMark } from './marks.ts';
import { Numbers } from './numbers.ts';
import { STOP_WORDS, TRADE_WORDS } from './stop-words.ts';

/** Two words in a row say more than each alone, but their words count already. */
const PAIR_WEIGHT = 0.4;
/** Times the root of the phrase's weight in its topic. */
const CONCEPT_WEIGHT = 0.6;
/** A phrase that decides its topic alone weighs no more than this here. */
const HEAVIEST = 3;

/** The stem of a word that says nothing of the subject. */
export const SILENT = -1;

/** `LLMs` is `LLM`, which no stemmer knows. */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

const KINDS = ['word', 'pair', 'concept'] as const;
export type TermKind = (typeof KINDS)[number];

/**
 * The terms of a collection (stems, pairs of stems, phrases of topics), numbered as they are met. A term has an id as
 * well, which is the same in every collection with the same topics: two bits for its kind, and thirty made from its
 * letters, by which one term in some thousands is taken for another.
 */
export class Lexicon {
	readonly #numbers = new Numbers();
	readonly #phrases: TopicPhrases;
	/** By word. */
	readonly #stems: number[] = [];
	/** By topic, then by phrase: its id. */
	readonly #concepts: number[][];
	/** By the id of a phrase. */
	readonly #weights = new Map<number, number>();

	constructor(phrases: TopicPhrases) {
		this.#phrases = phrases;
		this.#concepts = phrases.phrases.map((ofTopic) =>
			ofTopic.map(({ phrase, weight }) => {
				const id = idOf('concept', textMark(phrase));
				const counted = CONCEPT_WEIGHT * Math.sqrt(Math.min(HEAVIEST, Math.abs(weight)));
				this.#weights.set(id, Math.max(counted, this.#weights.get(id) ?? 0));
				return id;
			}),
		);
	}

	get size(): number {
		return this.#numbers.count;
	}

	/** By number. */
	get ids(): Int32Array {
		return this.#numbers.ids;
	}

	/** The number of a term that is given by its id. */
	number(id: number): number {
		return this.#numbers.of(id);
	}

	/** The stem of a word, which is given by its number. */
	stem(word: number): number {
		return (this.#stems[word] ??= this.#stem(this.#phrases.trie.book.words[word] ?? ''));
	}

	pair(first: number, second: number): number {
		return this.number(idOf('pair', mixed(this.ids[first] ?? 0, this.ids[second] ?? 0)));
	}

	/** A phrase of a topic, however it is written; the same in every topic that has it. */
	concept(topic: number, phrase: number): number {
		return this.number(this.#concepts[topic]?.[phrase] ?? 0);
	}

	kind(term: number): TermKind {
		return KINDS[(this.ids[term] ?? 0) & 3] ?? 'word';
	}

	/** How much a term counts for what it is. */
	weight(term: number): number {
		const kind = this.kind(term);
		if (kind === 'concept') return this.#weights.get(this.ids[term] ?? 0) ?? 0;
		return kind === 'pair' ? PAIR_WEIGHT : 1;
	}

	#stem(written: string): number {
		const lower = written.toLowerCase();
		if (STOP_WORDS.has(lower) || TRADE_WORDS.has(lower) || lower.length < 2 || /^\d+$/.test(lower)) return SILENT;
		return this.number(idOf('word', textMark(stem(ACRONYMS.test(written) ? lower.slice(0, -1) : lower))));
	}
}

const idOf = (kind: TermKind, mark: number): number => (mark << 2) | KINDS.indexOf(kind);

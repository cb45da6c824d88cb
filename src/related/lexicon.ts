import { stem } from 'porter2';
import type { WeightedPhrase } from '../phrases/topic-phrases.ts';
import { STOP_WORDS, TRADE_WORDS } from './stop-words.ts';

/** Two words in a row say more than each alone, but their words count already. */
const PAIR_WEIGHT = 0.6;
/** Times the root of the phrase's weight in its topic. */
const CONCEPT_WEIGHT = 0.6;

/** Stands for a word that says nothing. */
const SILENT = -1;

/** `LLMs` is `LLM`, which no stemmer knows. */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

/** The terms of a collection (stems, pairs of stems, phrases of topics), numbered as they are met. */
export class Lexicon {
	/** By number: how much the term counts for what it is. */
	readonly weights: number[] = [];
	readonly #words = new Map<string, number>();
	readonly #stems = new Map<string, number>();
	readonly #pairs = new Map<number, number>();
	readonly #concepts = new Map<string, number>();
	readonly #acronyms = new Map<number, number[]>();

	/** The stem of a word; none where it says nothing of the subject. */
	word(written: string): number | undefined {
		const known = this.#words.get(written);
		if (known !== undefined) return known === SILENT ? undefined : known;
		const lower = written.toLowerCase();
		const isSilent = STOP_WORDS.has(lower) || TRADE_WORDS.has(lower) || lower.length < 2 || /^\d+$/.test(lower);
		const term = isSilent ? undefined : this.#stem(ACRONYMS.test(written) ? lower.slice(0, -1) : lower);
		this.#words.set(written, term ?? SILENT);
		return term;
	}

	/** Whether any paper writes a word in this very way. */
	knows(written: string): boolean {
		return this.#words.has(written);
	}

	pair(first: number, second: number): number {
		const key = first * 2 ** 26 + second;
		let number = this.#pairs.get(key);
		if (number === undefined) this.#pairs.set(key, (number = this.#add(PAIR_WEIGHT)));
		return number;
	}

	/** A phrase of a topic, however it is written; the same in every topic that has it. */
	concept({ phrase, weight }: WeightedPhrase): number {
		let number = this.#concepts.get(phrase);
		if (number === undefined) {
			this.#concepts.set(phrase, (number = this.#add(CONCEPT_WEIGHT * Math.sqrt(Math.abs(weight)))));
			const acronyms = phrase.split(' | ').filter((spelling) => /^\p{Lu}{2,}$/u.test(spelling));
			this.#acronyms.set(
				number,
				acronyms.flatMap((acronym) => this.word(acronym) ?? []),
			);
		}
		return number;
	}

	/** The stems of the acronyms among a concept's spellings, none for another term. */
	acronymsOf(term: number): readonly number[] {
		return this.#acronyms.get(term) ?? [];
	}

	#stem(lower: string): number {
		const stemmed = stem(lower);
		let number = this.#stems.get(stemmed);
		if (number === undefined) this.#stems.set(stemmed, (number = this.#add(1)));
		return number;
	}

	#add(weight: number): number {
		return this.weights.push(weight) - 1;
	}
}

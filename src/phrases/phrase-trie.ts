import { type Reading, wordsOf } from './reading.ts';
import { WordBook } from './word-book.ts';

/** One way of writing a phrase of one topic. */
interface Spelling {
	topic: number;
	phrase: number;
	/** Offsets that must be capitals. */
	capitals: readonly number[];
}

interface Node {
	/** By the code of the letter. */
	next: Map<number, Node>;
	/** By word: where all of its letters lead; only words whose first letter leads on are kept. */
	words: Map<number, Node | null>;
	ends: Spelling[];
}

/** Hears of a phrase of a topic, and from which word to which it stands. */
export type Found = (topic: number, phrase: number, first: number, last: number) => void;

/**
 * The phrases of all topics, letter by letter and without the gaps, so that a text is read once however many phrases
 * there are, and `data set` is `dataset`.
 */
export class PhraseTrie {
	/** The words of the texts that are searched. */
	readonly book = new WordBook();
	readonly #root: Node = emptyNode();
	/** By word: where it leads from the root; most words lead nowhere. */
	readonly #firsts: (Node | null)[] = [];

	/** Adds one way of writing a phrase, with its plural. Phrases are added before they are looked for. */
	add(written: string, topic: number, phrase: number): void {
		const words = wordsOf(written);
		if (words.length === 0) return;
		const folded = words.join('').toLowerCase();
		const spelling = { topic, phrase, capitals: capitalsOf(words) };
		for (const letters of new Set([folded, pluralOf(folded)])) {
			let node = this.#root;
			for (const letter of letters.split('')) node = step(node, letter.charCodeAt(0));
			node.ends.push(spelling);
		}
	}

	/**
	 * Tells of every phrase in a text. Within one topic a stretch of text counts once, for the longest phrase that begins
	 * there: a `reward model` is not a `reward` as well, and a phrase against the topic shields the words it covers.
	 */
	find(reading: Reading, found: Found): void {
		const covered = new Map<number, number>();
		for (let first = 0; first < reading.words.length; first++) {
			const node = this.#first(reading.words[first] ?? 0);
			if (!node) continue;
			this.#longestFrom(node, reading, first)?.forEach(({ phrase, last }, topic) => {
				if (first <= (covered.get(topic) ?? -1)) return;
				covered.set(topic, last);
				found(topic, phrase, first, last);
			});
		}
	}

	/** By topic: the longest phrase that begins at a word, whose node is given, and the word that it ends with. */
	#longestFrom(from: Node, { words, follows }: Reading, first: number) {
		let longest: Map<number, { phrase: number; last: number }> | undefined;
		let node: Node | null = from;
		for (let last = first; node; last++) {
			if (node.ends.length > 0) {
				longest ??= new Map();
				// The first of two phrases that are written alike counts, in the order of the topic's file.
				for (const { topic, phrase, capitals } of node.ends.toReversed()) {
					if (capitals.length === 0 || this.#hasCapitals(words.slice(first, last + 1), capitals)) {
						longest.set(topic, { phrase, last });
					}
				}
			}
			node = follows[last + 1] ? this.#after(node, words[last + 1] ?? 0) : null;
		}
		return longest;
	}

	#first(word: number): Node | null {
		let node = this.#firsts[word];
		if (node === undefined) this.#firsts[word] = node = this.#after(this.#root, word);
		return node;
	}

	/** Where the letters of a word lead. */
	#after(from: Node, word: number): Node | null {
		// Most words part from every phrase at their first letter.
		if (!from.next.has(this.book.initials[word] ?? 0)) return null;
		let after = from.words.get(word);
		if (after === undefined) from.words.set(word, (after = spelled(from, this.book.folded[word] ?? '')));
		return after;
	}

	#hasCapitals(words: readonly number[], capitals: readonly number[]): boolean {
		const exact = words.map((word) => this.book.words[word]).join('');
		const folded = exact.toLowerCase();
		return capitals.every((at) => exact.charAt(at) !== folded.charAt(at));
	}
}

const emptyNode = (): Node => ({ next: new Map(), words: new Map(), ends: [] });

/** Where letters lead, one by one. */
function spelled(from: Node, letters: string): Node | null {
	let node: Node | undefined = from;
	for (let at = 0; node && at < letters.length; at++) node = node.next.get(letters.charCodeAt(at));
	return node ?? null;
}

function step(node: Node, letter: number): Node {
	const known = node.next.get(letter);
	if (known) return known;
	const fresh = emptyNode();
	node.next.set(letter, fresh);
	return fresh;
}

/** Offsets of the letters of acronyms: RAG is not a rag. */
function capitalsOf(words: readonly string[]): number[] {
	let start = 0;
	return words.flatMap((word) => {
		const from = start;
		start += word.length;
		const isAcronym = word.length > 1 && /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
		return isAcronym ? word.split('').flatMap((letter, i) => (/\p{Lu}/u.test(letter) ? [from + i] : [])) : [];
	});
}

function pluralOf(letters: string): string {
	if (/[^aeiou]y$/.test(letters)) return `${letters.slice(0, -1)}ies`;
	return /(s|x|z|ch|sh)$/.test(letters) ? `${letters}es` : `${letters}s`;
}

import { join, wordsOf, type Run } from './runs.ts';

/** One way of writing a phrase of one topic. */
interface Spelling {
	topic: number;
	phrase: number;
	length: number;
	/** Offsets that must be capitals. */
	capitals: readonly number[];
}

interface Node {
	/** By the code of the letter. */
	next: Map<number, Node>;
	ends: Spelling[];
}

/** The phrases of all topics, letter by letter, so that a text is read once however many phrases there are. */
export type PhraseTrie = Node;

export const emptyTrie = (): PhraseTrie => ({ next: new Map(), ends: [] });

/** Adds one way of writing a phrase, with its plural. */
export function addSpelling(trie: PhraseTrie, written: string, topic: number, phrase: number): void {
	const words = wordsOf(written);
	if (words.length === 0) return;
	const { folded } = join(words);
	const capitals = capitalsOf(words);
	for (const letters of new Set([folded, pluralOf(folded)])) {
		let node = trie;
		for (const letter of letters.split('')) node = step(node, letter.charCodeAt(0));
		node.ends.push({ topic, phrase, length: letters.length, capitals });
	}
}

/**
 * Tells of every phrase in a run, and from which letter to which it stands. Within one topic a stretch of text counts
 * once, for the longest phrase that begins there: a `reward model` is not a `reward` as well, and a phrase against the
 * topic shields the words it covers.
 */
export function findPhrases(
	trie: PhraseTrie,
	run: Run,
	found: (topic: number, phrase: number, start: number, end: number) => void,
): void {
	const covered = new Map<number, number>();
	for (const start of run.starts) {
		longestFrom(trie, run, start)?.forEach(({ topic, phrase, length }) => {
			if (start < (covered.get(topic) ?? 0)) return;
			covered.set(topic, start + length);
			found(topic, phrase, start, start + length);
		});
	}
}

function longestFrom(trie: PhraseTrie, { exact, folded, ends }: Run, start: number): Map<number, Spelling> | undefined {
	let longest: Map<number, Spelling> | undefined;
	let node: Node | undefined = trie;
	for (let end = start + 1; end <= folded.length; end++) {
		node = node.next.get(folded.charCodeAt(end - 1));
		if (!node) break;
		if (node.ends.length === 0 || !ends.includes(end)) continue;
		const here = node.ends.filter(({ capitals }) => capitals.every((at) => isCapital(exact, folded, start + at)));
		// The first of two phrases that are written alike counts, in the order of the topic's file.
		longest ??= new Map<number, Spelling>();
		for (const spelling of here.toReversed()) longest.set(spelling.topic, spelling);
	}
	return longest;
}

const isCapital = (exact: string, folded: string, at: number): boolean => exact.charAt(at) !== folded.charAt(at);

function step(node: Node, letter: number): Node {
	const known = node.next.get(letter);
	if (known) return known;
	const fresh = emptyTrie();
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

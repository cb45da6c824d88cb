import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import { type Lexicon, SILENT } from './lexicon.ts';
import { type Shared, Sharing, type TermTable } from './shared.ts';
import type { PaperText } from './terms.ts';
import { writtenAs } from './wording.ts';

const MOST_REASONS = 2;
/** A reason that weighs less than this part of the first says little beside it. */
const LEAST_SHARE = 0.35;
/** A single word must be a name, such as `ALFWorld`, or each of the two must keep saying it, as few papers do. */
const WORD_LEAST = 3;
const WORD_WIDEST = 0.05;

/** A collection as reasons are found in it. */
export interface Collection extends TermTable {
	texts: readonly PaperText[];
	lexicon: Lexicon;
	phrases: TopicPhrases;
	/** By term: how many papers have it. */
	holders: Int32Array;
}

/** A term as a paper writes it. */
interface Wording {
	written: string;
	isPhrase: boolean;
	/** The stems of its words. */
	stems: ReadonlySet<number>;
}

type Candidate = Shared & Wording;

/** Says what a paper and each of some others are about, as the paper writes it; nothing where nothing tells. */
export function reasonsIn(collection: Collection): (paper: number, others: readonly number[]) => string[][] {
	const sharing = new Sharing(collection);
	const known: ReadonlySet<string> = new Set(collection.phrases.trie.book.words);
	return (paper, others) => {
		const text = collection.texts[paper];
		if (!text) return [];
		const wordings = new Map<number, Wording>();
		const worded = (shared: Shared): Candidate => {
			const wording = wordings.get(shared.term) ?? wordingOf(shared.place, text, collection);
			wordings.set(shared.term, wording);
			return { ...shared, ...wording };
		};
		return sharing.of(paper, others).map((shared) => {
			const candidates = shared.map(worded).filter((found) => found.isPhrase || isTelling(found, collection));
			return chosen(candidates).map(({ written }) => writtenAs(written, text, known));
		});
	};
}

/** The words where a paper first has a term. */
function wordingOf(place: number, { plain, starts, words }: PaperText, collection: Collection): Wording {
	const { lexicon, phrases, firsts, lasts } = collection;
	const [first, last] = [firsts[place] ?? 0, lasts[place] ?? 0];
	const ending = phrases.trie.book.words[words[last] ?? 0] ?? '';
	const written = plain.slice(starts[first], (starts[last] ?? 0) + ending.length).replace(/\s+/g, ' ');
	const stems = new Set(words.slice(first, last + 1).map((word) => lexicon.stem(word)));
	stems.delete(SILENT);
	return { written, isPhrase: last > first, stems };
}

/** Whether a single word says something. */
function isTelling({ written, kind, term, least }: Candidate, { holders, texts }: Collection): boolean {
	if (/\p{Lu}.*\p{Lu}/u.test(written)) return true;
	// `heavily` and `used` say nothing by their number.
	if (written.length < 4 || /(ly|ed)$/.test(written)) return false;
	return least >= WORD_LEAST && (kind === 'concept' || (holders[term] ?? 0) <= WORD_WIDEST * texts.length);
}

/** The weightiest, phrases before words, nothing twice and no acronym beside its words. */
function chosen(candidates: readonly Candidate[]): Candidate[] {
	const points = new Map(
		candidates.flatMap(({ stems, points, isPhrase }) => (isPhrase ? [] : [...stems].map((s) => [s, points]))),
	);
	const weighed = candidates
		.map((found) => ({
			...found,
			// A phrase brings its words along.
			points: found.points + (found.isPhrase ? [...found.stems].reduce((sum, s) => sum + (points.get(s) ?? 0), 0) : 0),
		}))
		.sort((a, b) => Number(b.isPhrase) - Number(a.isPhrase) || b.points - a.points || a.term - b.term);
	const kept: Candidate[] = [];
	for (const found of weighed) {
		if (kept.length === MOST_REASONS) break;
		if (found.points < LEAST_SHARE * (kept[0]?.points ?? 0)) continue;
		if (kept.every((earlier) => earlier.stems.isDisjointFrom(found.stems) && !saysAgain(earlier, found))) {
			kept.push(found);
		}
	}
	return kept;
}

/** Whether one of two says the other over: `RLVR`, which is more than its `verifiable rewards`, and `open-world games`. */
function saysAgain(a: Candidate, b: Candidate): boolean {
	const [short, long] = a.written.length < b.written.length ? [a.written, b.written] : [b.written, a.written];
	if (long.includes(short)) return true;
	if (!/^[\p{Lu}\d]{2,}s?$/u.test(short)) return false;
	const initials = (long.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? []).join('').toLowerCase();
	const letters = short.replace(/s$|\d/g, '').toLowerCase();
	return initials.length > 1 && (isWithin(letters, initials) || isWithin(initials, letters));
}

/** Whether the letters of one stand in the other in the same order. */
function isWithin(letters: string, other: string): boolean {
	let at = 0;
	for (const letter of other) if (letter === letters[at]) at++;
	return at === letters.length;
}

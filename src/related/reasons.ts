import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import type { TermKind } from './lexicon.ts';
import { isName, isReadable } from './readable.ts';
import { type Shared, Sharing, type TermTable } from './shared.ts';
import type { PaperText } from './terms.ts';
import { asSource, isAlike, stands, type Wording, wordingAt } from './wording.ts';

const MOST_REASONS = 2;
/** A reason that weighs less than this part of the first says little beside it. */
const LEAST_SHARE = 0.35;
/** A single word must be a name, such as `ALFWorld`, or each of the two must keep saying it, as few papers do. */
const WORD_LEAST = 3;
export const WORD_WIDEST = 0.05;

/** A collection as reasons are found in it. */
export interface Collection extends TermTable {
	textOf: (paper: number) => PaperText;
	phrases: TopicPhrases;
	/** Of each term, whether few papers have it. */
	isSeldom: (term: number) => boolean;
}

/** A thing that two papers have in common: as both write it, or as the one and then the other writes it. */
export type Reason = readonly string[];

type Candidate = Shared & Wording;

/** Says what a paper and each of some others have in common, as they write it; nothing where nothing tells. */
export function reasonsIn(collection: Collection): (paper: number, others: readonly number[]) => Reason[][] {
	const sharing = new Sharing(collection);
	return (paper, others) => {
		const text = collection.textOf(paper);
		const wordings = new Map<number, Wording>();
		const worded = (shared: Shared): Candidate => ({
			...shared,
			...wordings.getOrInsertComputed(shared.term, () => wordingAt(shared.place, text, collection)),
		});
		return sharing.of(paper, others).map((shared, rank) => {
			const other = collection.textOf(others[rank] ?? 0);
			const telling = shared.map(worded).filter((found) => isTelling(found, collection));
			return chosen(telling, (found) => inBoth(found, text, other, collection));
		});
	};
}

/** Nothing where it would not read as a subject. */
function inBoth(own: Candidate, text: PaperText, other: PaperText, collection: Collection): Reason | undefined {
	const { folded } = collection.phrases.trie.book;
	const its = wordingAt(own.there, other, collection);
	const isOwn = isAlike(own, its, folded) || stands(own.words, other, folded);
	const ownReadable = (): string | undefined => readable(own, own.kind, text);
	if (isOwn) return alone(ownReadable());
	const itsReadable = readable(its, own.kind, other);
	if (itsReadable === undefined || stands(its.words, text, folded)) return alone(itsReadable);
	// Two words with hyphens that have a piece in common are two things, as are two forms of a word.
	if (own.kind !== 'concept' || own.isPiece || its.isPiece) return undefined;
	const ownWords = ownReadable();
	if (ownWords === undefined) return undefined;
	return letters(ownWords) === letters(itsReadable) ? [ownWords] : [ownWords, itsReadable];
}

const alone = (wording: string | undefined): Reason | undefined => (wording === undefined ? undefined : [wording]);

/** `Qwen-2` and `Qwen2` are one word. */
const letters = (wording: string): string => wording.toLowerCase().replace(/[\s\p{Pd}]+/gu, '');

/** A term ready for a sentence; nothing where it does not read as a subject. */
const readable = ({ written }: Wording, kind: TermKind, text: PaperText): string | undefined =>
	isReadable(written, kind === 'concept') ? asSource(written, text) : undefined;

/** Whether a term says something: a phrase, or a word that is a name or repeated. */
function isTelling({ written, isPhrase, kind, term, least }: Candidate, { isSeldom }: Collection): boolean {
	if ((isPhrase && kind !== 'word') || isName(written)) return true;
	// `heavily` and `used` say nothing by their number.
	if (written.length < 4 || /(ly|ed)$/.test(written)) return false;
	return least >= WORD_LEAST && (kind === 'concept' || isSeldom(term));
}

/** The weightiest that can be said, phrases before words, nothing twice and no acronym beside its words. */
function chosen(candidates: readonly Candidate[], say: (found: Candidate) => Reason | undefined): Reason[] {
	const kept: Candidate[] = [];
	const said: Reason[] = [];
	for (const found of inOrder(candidates)) {
		if (kept.length === MOST_REASONS) break;
		if (found.points < LEAST_SHARE * (kept[0]?.points ?? 0)) continue;
		if (!kept.every((earlier) => earlier.stems.isDisjointFrom(found.stems) && !saysAgain(earlier, found))) continue;
		const reason = say(found);
		if (reason === undefined || said.some((earlier) => isTheSame(earlier, reason))) continue;
		kept.push(found);
		said.push(reason);
	}
	return said;
}

/** Terms that differ, such as `DR` and `Deep Research` in one paper, may be one in the words of the other. */
const isTheSame = (a: Reason, b: Reason): boolean => bare(a) === bare(b);
const bare = (reason: Reason): string => reason.join('\n').toLowerCase().replaceAll('-', ' ');

/** Phrases first, each with the points of its words, which it brings along. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
	const ofWord = new Map<number, number>();
	for (const { stems, points, isPhrase } of candidates)
		if (!isPhrase) for (const stem of stems) ofWord.set(stem, points);
	return candidates
		.map((found) => {
			if (!found.isPhrase) return found;
			let { points } = found;
			for (const stem of found.stems) points += ofWord.get(stem) ?? 0;
			return { ...found, points };
		})
		.sort((a, b) => Number(b.isPhrase) - Number(a.isPhrase) || b.points - a.points || a.place - b.place);
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

import { yearOf } from '../../model/date.ts';
import type { PaperFields } from '../../model/paper.ts';

/** What tells whether two papers of one title are one. */
export type Evidence = Pick<PaperFields, 'arxiv' | 'doi' | 'authors' | 'published'> & { abstract: string };

export type Verdict = 'same' | 'unlike' | 'unsure';

/**
 * Whether two papers of one title are one paper. Where their identifiers differ they are not; else what they say of
 * themselves decides.
 */
export const compare = (a: Evidence, b: Evidence): Verdict => (haveOtherIds(a, b) ? 'unlike' : compareContent(a, b));

export const haveOtherIds = (a: Evidence, b: Evidence): boolean => areOther(a.arxiv, b.arxiv) || areOther(a.doi, b.doi);

/**
 * Their abstracts decide, then their authors, then their years: a preprint and its journal may be a year apart, and
 * several authors in common tell of one paper however long its journal took. `unsure` where one of them says too little,
 * or where one author is all that agrees: an editorial may come again.
 */
export function compareContent(a: Evidence, b: Evidence): Verdict {
	if (isSilent(a) && isSilent(b)) return 'same';
	if (areAlike(a, b)) return 'same';
	const shared = a.authors && b.authors && sharedNames(a.authors, b.authors);
	if (shared === 0) return 'unlike';
	if (!a.published || !b.published) return shared ? 'same' : 'unsure';
	const years = Math.abs(Number(yearOf(a.published)) - Number(yearOf(b.published)));
	if (years <= 1 || (shared ?? 0) > 1) return 'same';
	return shared ? 'unsure' : 'unlike';
}

/** What tells a paper from others of its title, in the fewest words. */
export const distinctionOf = ({ arxiv, doi, authors, published, abstract }: Evidence): string =>
	arxiv ?? doi ?? [authors?.[0], published?.slice(0, 4), abstract.slice(0, 100)].join('\n');

/** Two spellings of a DOI that differ in capitals are one. */
const areOther = (a: string | undefined, b: string | undefined): boolean =>
	a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();

const isSilent = ({ authors, published, abstract }: Evidence): boolean =>
	abstract === '' && authors === undefined && published === undefined;

type Abstracted = Pick<Evidence, 'abstract'>;

// A title such as "Editorial" is compared with all others that have it.
const abstractWords = new WeakMap<Abstracted, Set<string>>();
const nameWords = new WeakMap<readonly string[], Set<string>[]>();

/** Fewer words may be a notice that many papers share, "No abstract is available." */
const FEWEST_WORDS = 8;
const ENOUGH_OF_ALL = 0.5;
/** Of the shorter one, which may have been cut off. */
const ENOUGH_OF_SHORTER = 0.8;

/** Whether two abstracts are versions of each other, or one the beginning of the other. */
export function areAlike(a: Abstracted, b: Abstracted): boolean {
	if (a.abstract === b.abstract && a.abstract !== '') return true;
	const [wordsA, wordsB] = [a, b].map((told) => abstractWords.getOrInsertComputed(told, () => wordsOf(told.abstract)));
	if (!wordsA || !wordsB) return false;
	const shorter = Math.min(wordsA.size, wordsB.size);
	if (shorter < FEWEST_WORDS) return false;
	const shared = wordsA.intersection(wordsB).size;
	return shared >= ENOUGH_OF_SHORTER * shorter || shared >= ENOUGH_OF_ALL * wordsA.union(wordsB).size;
}

/** Of a list of thousands. */
const MOST_NAMES = 20;

/**
 * How many authors two lists have in common; none where these are too few. Marks may be lost, names may be left out, and a
 * list may end early: half of the shorter one is enough.
 */
function sharedNames(a: readonly string[], b: readonly string[]): number {
	const [shorter = [], longer = []] = [a, b]
		.map((names) => nameWords.getOrInsertComputed(names, () => names.map(nameWordsOf)))
		.sort((one, other) => one.length - other.length);
	const asked = shorter.slice(0, MOST_NAMES);
	const found = asked.filter((name) => longer.some((other) => mayBeOne(name, other))).length;
	return found >= asked.length / 2 ? found : 0;
}

/**
 * Whether two names may be one author's: they share a word, and where each has others, two of these begin with one
 * letter. `A. Moth` may be Ada Moth; Bo Moth is neither.
 */
function mayBeOne(a: Set<string>, b: Set<string>): boolean {
	if (![...a.intersection(b)].some((word) => word.length > 1 || HAN.test(word))) return false;
	const [lettersA, lettersB] = [a.difference(b), b.difference(a)].map(firstLetters);
	return !lettersA?.size || !lettersB?.size || !lettersA.isDisjointFrom(lettersB);
}

const firstLetters = (words: Set<string>): Set<string> => new Set([...words].map((word) => word.slice(0, 1)));

const HAN = /\p{Script=Han}/u;

/** Its words of two letters and more, without case and marks. */
const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{2,}|\p{Script=Han}/gu));

/** Its words and single letters, without case and marks. */
const nameWordsOf = (name: string): Set<string> => new Set(plain(name).match(/[\p{L}\p{N}]+/gu));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

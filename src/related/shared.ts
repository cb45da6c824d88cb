import type { Lexicon } from './lexicon.ts';
import type { Vector } from './vectors.ts';

/** Both papers together mention a phrase, and each of them a single word, so often that it is no chance. */
const MENTIONS_OF_PHRASE = 3;
const MENTIONS_OF_WORD = 2;

/** So many of the terms that two papers share are looked at. */
const WEIGHED = 8;

/** A paper as reasons are found in it. */
export interface Subject {
	vector: Vector;
	/** By term: its place in the vector. */
	slots: ReadonlyMap<number, number>;
	/** The text in small letters. */
	folded: string;
}

/** Something that two papers share. */
export interface Shared {
	/** Where it stands in the first paper, in the way in which both write it where there is one. */
	start: number;
	end: number;
	isPhrase: boolean;
	/** Whether both speak of it rather than mention it. */
	isSpokenOf: boolean;
	/** The stems of its words and of its acronym. */
	stems: ReadonlySet<number>;
	points: number;
}

export function subjectOf(vector: Vector): Subject {
	const slots = new Map<number, number>();
	vector.terms.forEach((term, slot) => slots.set(term, slot));
	return { vector, slots, folded: vector.text.toLowerCase() };
}

/** What two papers share, the weightiest first. */
export function sharedBy(own: Subject, other: Subject, lexicon: Lexicon): Shared[] {
	const points = new Map<number, number>();
	own.vector.terms.forEach((term, slot) => {
		const there = other.slots.get(term);
		if (there !== undefined) points.set(term, (own.vector.weights[slot] ?? 0) * (other.vector.weights[there] ?? 0));
	});
	const weightiest = [...points].sort(([, a], [, b]) => b - a).slice(0, WEIGHED);
	const shared = weightiest.map(([term]): Shared => {
		const [slot, there] = [own.slots.get(term) ?? 0, other.slots.get(term) ?? 0];
		const place = placeOf(own, slot, other, there);
		const words = own.vector.text.slice(place.start, place.end).split(/[^\p{L}\p{N}]+/u);
		const stems = new Set(words.flatMap((word) => lexicon.word(word) ?? []));
		const parts = stems.union(new Set([term]));
		return {
			...place,
			isPhrase: words.length > 1,
			isSpokenOf: isSpokenOf(words, own.vector.counts[slot] ?? 0, other.vector.counts[there] ?? 0),
			stems: stems.union(new Set(lexicon.acronymsOf(term))),
			// A phrase brings its words along, so that it stands before each of them.
			points: [...parts].reduce((sum, part) => sum + (points.get(part) ?? 0), 0),
		};
	});
	return shared.sort((a, b) => b.points - a.points || a.start - b.start || b.end - a.end);
}

/** Where a term stands in the first paper: as the other writes it, where the first does too. */
function placeOf(own: Subject, slot: number, other: Subject, there: number): Pick<Shared, 'start' | 'end'> {
	const [start, end] = [own.vector.starts[slot] ?? 0, own.vector.ends[slot] ?? 0];
	if (other.folded.includes(own.folded.slice(start, end))) return { start, end };
	const written = other.folded.slice(other.vector.starts[there], other.vector.ends[there]);
	const found = own.folded.indexOf(written);
	const isWhole =
		found !== -1 && !/[\p{L}\p{N}]/u.test(`${own.folded[found - 1] ?? ''}${own.folded[found + written.length] ?? ''}`);
	return isWhole ? { start: found, end: found + written.length } : { start, end };
}

function isSpokenOf(words: readonly string[], here: number, there: number): boolean {
	const [first = ''] = words;
	// `heavily` and `used` say nothing by their number.
	if (/ly$|ed$/.test(first)) return false;
	if (words.length === 1 && first.length < 4 && !/\p{Lu}.*\p{Lu}/u.test(first)) return false;
	return words.length > 1 ? here + there >= MENTIONS_OF_PHRASE : Math.min(here, there) >= MENTIONS_OF_WORD;
}

import { stemsOf, uninflected } from './fold.ts';
import { FILLERS } from './word-lists.ts';

/** Phrases that mean the same or nearly: those that papers may have, and those by which these are only asked for. */
export type PhraseGroup = readonly [said: readonly string[], asked: readonly string[]];

/** A phrase, or what is left of it without its small words, and a group that has it. */
type Entry = readonly [way: string, group: PhraseGroup];

/**
 * Groups of phrases, to be found by the stems of any of them. Stems are made of the phrases that begin as what is asked
 * for, because a collection has thousands of groups and a search asks for few.
 */
export class PhraseGroups {
	readonly #groups: readonly PhraseGroup[];
	#byStart: ReadonlyMap<string, readonly Entry[]> | undefined;
	readonly #byStems = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

	constructor(groups: readonly PhraseGroup[]) {
		this.#groups = groups;
	}

	/** Whether any group has a phrase. */
	has(stems: string): boolean {
		return this.#entriesOf(stems).length > 0;
	}

	/** Whether any group has a word but for plain endings: `students`, not `curiousity` where it has `curious`. */
	hasWord(word: string): boolean {
		return this.#entriesOf(stemsOf(word)).some(([way]) => uninflected(way) === uninflected(word));
	}

	/** The other phrases of the groups that have a phrase, as far as papers may have them. */
	othersOf(stems: string): string[] {
		const others = new Set(this.#entriesOf(stems).flatMap(([, [said]]) => said));
		return [...others].filter((other) => !waysToAsk(other).some((way) => stemsOf(way) === stems));
	}

	#entriesOf(stems: string): readonly Entry[] {
		const start = startOf(stems);
		this.#byStart ??= filed(this.#groups.flatMap(entriesOf), startOf);
		const byStems = this.#byStems.get(start) ?? filed(this.#byStart.get(start) ?? [], stemsOf);
		this.#byStems.set(start, byStems);
		return byStems.get(stems) ?? [];
	}
}

const entriesOf = (group: PhraseGroup): Entry[] =>
	group.flat().flatMap((phrase) => waysToAsk(phrase).map((way): Entry => [way, group]));

/** The first letters, in which a stem begins as its word does: `dying` is `die`. */
const startOf = (phrase: string): string =>
	phrase
		.slice(0, 2)
		.replace('y', 'i')
		.replace(/[\s'-].*/, '');

function filed(entries: readonly Entry[], keyOf: (way: string) => string): Map<string, Entry[]> {
	const byKey = new Map<string, Entry[]>();
	for (const entry of entries) {
		const key = keyOf(entry[0]);
		const others = byKey.get(key);
		if (others) others.push(entry);
		else byKey.set(key, [entry]);
	}
	return byKey;
}

/** Without them a phrase says the opposite. */
const DENYING = new Set(['against', 'few', 'no', 'nor', 'not', 'only', 'without']);

/** A phrase as it is, and without the small words that a search leaves out: `mixture of experts`, `mixture experts`. */
function waysToAsk(phrase: string): string[] {
	const words = phrase.split(' ');
	const telling = words.filter((word) => !FILLERS.has(word));
	const isDenying = words.some((word) => DENYING.has(word));
	return telling.length > 1 && telling.length < words.length && !isDenying ? [phrase, telling.join(' ')] : [phrase];
}

/**
 * The groups with something that papers may say, each divided into that and the rest. A paper may say a phrase where the
 * collection has all of its words, in some form.
 *
 * @param words All that papers use.
 */
export function dividedGroups(groups: readonly (readonly string[])[], words: Iterable<string>): PhraseGroup[] {
	const used = new Set(Array.from(words, (word) => stemsOf(word).split(' ')).flat());
	const isSaid = (phrase: string): boolean =>
		stemsOf(phrase)
			.split(' ')
			.every((stem) => used.has(stem));
	return groups
		.map((group): PhraseGroup => [group.filter(isSaid), group.filter((phrase) => !isSaid(phrase))])
		.filter(([said]) => said.length > 0);
}

/**
 * Groups as lines: `lamp,light|torch` is lamp and light, which papers may say, and torch. They stand by the alphabet, in
 * which packing finds more that is alike.
 */
export const groupLines = (groups: readonly PhraseGroup[]): string =>
	groups
		.map((group) => group.map((phrases) => phrases.map(withoutSigns).join(',')).join('|'))
		.sort()
		.join('\n');

const withoutSigns = (phrase: string): string => phrase.replace(/\s*[,|\n]\s*/g, ' ');

export const groupsIn = (lines: string): PhraseGroup[] =>
	lines.split('\n').map((line): PhraseGroup => {
		const [said = [], asked = []] = line.split('|').map((phrases) => phrases.split(',').filter(Boolean));
		return [said, asked];
	});

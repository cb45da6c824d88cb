import { findKey, isEdited, rememberedKey } from '../../entries/memory.ts';
import type { Entry } from '../../entries/read-entries.ts';
import { slugOf } from '../../model/slug.ts';
import { titleKey } from '../../model/title-key.ts';
import { compare, compareContent, type Evidence, haveOtherIds, type Verdict } from './evidence.ts';
import type { Sightings } from './group.ts';
import type { Joined } from './join.ts';

/** What an entry is found by. */
interface Wanted extends Joined {
	key: string;
	sightings: Sightings;
}

/**
 * Finds the entry of each paper, each entry for one paper at most: by the key that it remembers, by an identifier, else
 * by title, first where the evidence agrees, then where nothing speaks against it.
 */
export function claimEntries<Paper extends Wanted>(
	papers: readonly Paper[],
	held: readonly Entry[],
): Map<Paper, Entry> {
	const index = indexOf(held);
	const claimed = new Map<Paper, Entry>();
	const taken = new Set<Entry>();
	const claim = (namesOf: (paper: Paper) => string[], fits: (paper: Paper, entry: Entry) => boolean): void => {
		for (const paper of papers.filter((candidate) => !claimed.has(candidate))) {
			const candidates = namesOf(paper).flatMap((name) => index.get(name) ?? []);
			const entry = candidates.find((candidate) => !taken.has(candidate) && fits(paper, candidate));
			if (!entry) continue;
			claimed.set(paper, entry);
			taken.add(entry);
		}
	};
	// A source may have mended an identifier of what else stays the same.
	claim(
		({ key }) => [`key ${key}`],
		(paper, entry) =>
			!haveOtherIds(evidenceOf(paper), knownOf(entry)) || verdictOn(paper, entry, compareContent) === 'same',
	);
	claim(idNames, () => true);
	claim(titleNames, (paper, entry) => verdictOn(paper, entry, compare) === 'same');
	claim(titleNames, (paper, entry) => verdictOn(paper, entry, compare) === 'unsure');
	return claimed;
}

type Identified = Pick<Entry, 'fields' | 'abstract'>;

type Numbered = Pick<Entry, 'fields'>;

/** What a paper is found by that has a number at arXiv. */
export const arxivNames = ({ fields: { arxiv } }: Numbered): string[] =>
	arxiv === undefined ? [] : [`arxiv ${arxiv}`];

/** The same with its DOI. */
export const idNames = (paper: Numbered): string[] => {
	const { doi } = paper.fields;
	return [...arxivNames(paper), ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`])];
};

const titleNames = ({ sightings }: Wanted): string[] =>
	[...new Set(sightings.flatMap(({ key, plainKey }) => [key, plainKey]))].flatMap((title) => [
		`key ${findKey(title)}`,
		`title ${findKey(title)}`,
	]);

const evidence = new WeakMap<Identified, Evidence>();

const evidenceOf = (told: Identified): Evidence =>
	evidence.getOrInsertComputed(told, ({ fields, abstract }) => ({ ...fields, abstract }));

const known = new WeakMap<Entry, Evidence>();

/** An identifier that a person has set right in an entry of ours stands against what the sources say. */
function knownOf(entry: Entry): Evidence {
	const { arxiv, doi, ...evidence } = evidenceOf(entry);
	const isTelling = (name: 'arxiv' | 'doi'): boolean => !isRemembered(entry) || !isEdited(entry, name);
	return {
		...evidence,
		...(arxiv !== undefined && isTelling('arxiv') && { arxiv }),
		...(doi !== undefined && isTelling('doi') && { doi }),
	};
}

const verdictOn = (paper: Wanted, entry: Entry, judge: typeof compare): Verdict =>
	judge(evidenceOf(paper), known.getOrInsertComputed(entry, knownOf));

/** Entries by all that they may be found by. */
function indexOf(held: readonly Entry[]): Map<string, Entry[]> {
	const index = new Map<string, Entry[]>();
	for (const entry of held) {
		for (const name of namesOf(entry)) {
			const entries = index.get(name);
			if (entries) entries.push(entry);
			else index.set(name, [entry]);
		}
	}
	for (const entries of index.values()) if (entries.length > 1) entries.sort(nearestFirst);
	return index;
}

const namesOf = (entry: Entry): Set<string> =>
	new Set([...idNames(entry), `key ${entryKey(entry)}`, `title ${findKey(titleKey(entry.fields.title))}`]);

/**
 * Entries that the ingest remembers before those that it does not, then what is shown before what a person hides, then
 * what has the name that its title gives before its copies.
 */
const nearestFirst = (a: Entry, b: Entry): number =>
	Number(isRemembered(b)) - Number(isRemembered(a)) ||
	Number(isHidden(a)) - Number(isHidden(b)) ||
	Number(isNamedByTitle(b)) - Number(isNamedByTitle(a));

const isNamedByTitle = ({ slug, fields }: Entry): boolean => slug === slugOf(fields.title);

const isHidden = ({ fields }: Entry): boolean => fields.hidden === true;

const isRemembered = ({ memory }: Entry): boolean => rememberedKey(memory) !== undefined;

/** A person's entry is found by its title until the ingest remembers it. */
export const entryKey = ({ memory, fields }: Entry): string => rememberedKey(memory) ?? findKey(titleKey(fields.title));

/** The entry of each key, of several the one that the paper's next listing finds. */
export function entriesByKey(entries: readonly Entry[]): Map<string, Entry> {
	const byKey = new Map<string, Entry>();
	for (const entry of entries) {
		const key = entryKey(entry);
		const first = byKey.get(key);
		if (!first || nearestFirst(entry, first) < 0) byKey.set(key, entry);
	}
	return byKey;
}

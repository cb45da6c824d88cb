import { findKey, rememberedKey } from '../entries/memory.ts';
import type { Entry, EntryFolder } from '../entries/read-entries.ts';
import { compareNewestFirst } from '../model/date.ts';
import type { PaperFields } from '../model/paper.ts';
import { freeSlug, slugOf } from '../model/slug.ts';
import { titleKey } from '../model/title-key.ts';
import type { Candidate } from './normalise.ts';

/** A paper with all its sightings joined, and the entry it has or will have. */
export interface MergedPaper {
	slug: string;
	/** The entry as it stands, where there is one. */
	held?: Entry;
	/** Its entry is there but cannot be read, so nothing may be written over it. */
	isLocked: boolean;
	key: string;
	fields: Candidate['fields'];
	/** Markdown. */
	abstract: string;
}

/** Joins the sightings of each paper and finds its entry. The order is that of the first sightings. */
export function merge(candidates: readonly Candidate[], held: EntryFolder): MergedPaper[] {
	const heldByKey = entriesByKey(held.entries);
	const taken = new Set([
		...held.entries.flatMap(({ slug, fields }) => [slug, ...(fields.aliases ?? [])]),
		...held.unreadable.map(({ slug }) => slug),
	]);
	const papers: MergedPaper[] = [];
	for (const [key, sightings] of groupByKey(candidates)) {
		const joined = joinSightings(sightings);
		const entry = heldByKey.get(key);
		const locked = entry ? undefined : lockedSlug(key, joined.fields.title, held.unreadable);
		const slug = entry?.slug ?? locked ?? newSlug(joined.fields.title, taken);
		papers.push({ slug, key, isLocked: locked !== undefined, ...(entry && { held: entry }), ...joined });
		taken.add(slug);
	}
	return papers;
}

/** Of two entries of one paper, the one that the ingest remembers goes before the one it does not, then the first. */
export function entriesByKey(entries: readonly Entry[]): Map<string, Entry> {
	const byKey = new Map<string, Entry>();
	const rememberedFirst = [...entries].sort((a, b) => Number(isRemembered(b)) - Number(isRemembered(a)));
	for (const entry of rememberedFirst) {
		const key = entryKey(entry);
		if (!byKey.has(key)) byKey.set(key, entry);
	}
	return byKey;
}

const isRemembered = ({ memory }: Entry): boolean => rememberedKey(memory) !== undefined;

/** A person's entry is found by its title until the ingest remembers it. */
export const entryKey = ({ memory, fields }: Entry): string => rememberedKey(memory) ?? findKey(titleKey(fields.title));

/** The entry of a paper that cannot be read: known by its key, or, where that is gone too, by its slug. */
function lockedSlug(key: string, title: string, unreadable: EntryFolder['unreadable']): string | undefined {
	const slug = slugOf(title);
	return unreadable.find((entry) => (entry.key === undefined ? entry.slug === slug : entry.key === key))?.slug;
}

function newSlug(title: string, taken: ReadonlySet<string>): string {
	return freeSlug(slugOf(title) || 'paper', (slug) => taken.has(slug));
}

function groupByKey(candidates: readonly Candidate[]): Map<string, Candidate[]> {
	const groups = new Map<string, Candidate[]>();
	for (const candidate of candidates) {
		const key = findKey(candidate.key);
		const group = groups.get(key);
		if (group) group.push(candidate);
		else groups.set(key, [candidate]);
	}
	return groups;
}

/** Each field comes from the newest capture that shows it, so that counts are up to date; every sighting is kept. */
function joinSightings(sightings: readonly Candidate[]): Pick<MergedPaper, 'fields' | 'abstract'> {
	// Of two captures of one day, the later in the order of names counts as the newer.
	const newestFirst = [...sightings].reverse().sort((a, b) => compareNewestFirst(a.captured, b.captured));
	const fields = Object.assign({}, ...[...newestFirst].reverse().map((sighting) => sighting.fields)) as PaperFields;
	const sources = sightings.flatMap((sighting) => sighting.fields.sources);
	return { fields: { ...fields, sources }, abstract: newestWholeAbstract(newestFirst) };
}

/** A capture that was cut off shows the beginning of an abstract that another one has whole. */
function newestWholeAbstract(newestFirst: readonly Candidate[]): string {
	const abstracts = newestFirst.map(({ abstract }) => abstract).filter(Boolean);
	const isWhole = (abstract: string): boolean =>
		!abstracts.some((other) => other.length > abstract.length && other.startsWith(abstract));
	return abstracts.find(isWhole) ?? '';
}

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
export function merge(candidates: readonly Candidate[], { entries, unreadable }: EntryFolder): MergedPaper[] {
	const heldByKey = new Map(entries.map((entry) => [entryKey(entry), entry]));
	const taken = new Set([...entries.map(({ slug }) => slug), ...entries.flatMap(({ fields }) => fields.aliases ?? [])]);
	const papers: MergedPaper[] = [];
	for (const [key, sightings] of groupByKey(candidates)) {
		const joined = joinSightings(sightings);
		const held = heldByKey.get(key);
		const slug = held?.slug ?? newSlug(joined.fields.title, taken);
		papers.push({ slug, key, isLocked: unreadable.includes(slug), ...(held && { held }), ...joined });
		taken.add(slug);
	}
	return papers;
}

/** A person's entry is found by its title until the ingest remembers it. */
const entryKey = ({ memory, fields }: Entry): string => rememberedKey(memory) ?? findKey(titleKey(fields.title));

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

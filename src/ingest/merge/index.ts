import { findKey } from '../../entries/memory.ts';
import type { Entry, EntryFolder } from '../../entries/read-entries.ts';
import type { ProblemLog } from '../../model/problem.ts';
import { freeSlug, slugOf } from '../../model/slug.ts';
import type { Candidate } from '../normalise.ts';
import { arxivMonth } from '../reading/arxiv-month.ts';
import { claimEntries } from './claim-entries.ts';
import { distinctionOf } from './evidence.ts';
import { groupSightings, type Sightings } from './group.ts';
import { type Joined, joinSightings } from './join.ts';

/** A paper with all its sightings joined, and the entry it has or will have. */
export interface MergedPaper extends Joined {
	slug: string;
	/** The entry as it stands, where there is one. */
	held?: Entry;
	/** Its entry is there but cannot be read, so nothing may be written over it. */
	isLocked: boolean;
	key: string;
	/** Of every title that it is listed under, for itself. */
	titleKeys: readonly string[];
}

/** Joins the sightings of each paper and finds its entry. The order is that of the first sightings. */
export function merge(candidates: readonly Candidate[], held: EntryFolder, log: ProblemLog): MergedPaper[] {
	const papers = withKeys(
		groupSightings(candidates, log).map((sightings) => ({ ...joinSightings(sightings), sightings })),
	);
	const entries = claimEntries(papers, held.entries);
	const names = [
		...held.entries.flatMap(({ slug, fields }) => [slug, ...(fields.aliases ?? [])]),
		...held.unreadable.map(({ slug }) => slug),
	];
	// A person may name a file with capitals, and on many a disk two names that differ in these alone are one.
	const taken = new Set(names.map((name) => name.toLowerCase()));
	return papers.map((paper) => {
		const { key, fields, sightings } = paper;
		const titleKeys = titleKeysOf(sightings);
		const entry = entries.get(paper);
		const locked = entry ? undefined : lockedSlug([key, ...titleKeys], sightings, held.unreadable);
		const slug = entry?.slug ?? locked ?? freeSlug(slugOf(fields.title) || 'paper', (name) => taken.has(name));
		taken.add(slug);
		const isLocked = locked !== undefined;
		return { slug, key, titleKeys, isLocked, ...(entry && { held: entry }), ...dated(paper) };
	});
}

/**
 * Where no source tells a date, or only a year that is the same, the number at arXiv tells the month. Entries have been
 * found by then, for which only what is told counts.
 */
function dated({ fields, abstract, from }: Joined): Joined {
	const { published = '', arxiv = '' } = fields;
	const month = published.length <= 'yyyy'.length ? arxivMonth(arxiv) : undefined;
	if (!month?.startsWith(published)) return { fields, abstract, from };
	return {
		fields: { ...fields, published: month },
		abstract,
		from: { ...from, ...(from['arxiv'] && { published: from['arxiv'] }) },
	};
}

/**
 * Gives each paper the key by which its entry remembers it: of its title, and where several papers share that, of what
 * else tells them apart.
 */
function withKeys<Found extends Joined & { sightings: Sightings }>(
	papers: readonly Found[],
): (Found & { key: string })[] {
	const titleOf = ({ fields, sightings }: Found): string =>
		(sightings.find((candidate) => candidate.fields.title === fields.title) ?? sightings[0]).key;
	const byTitle = Map.groupBy(papers, titleOf);
	return papers.map((paper) => {
		const title = titleOf(paper);
		const isAlone = byTitle.get(title)?.length === 1;
		return {
			...paper,
			key: findKey(isAlone ? title : `${title}\n${distinctionOf({ ...paper.fields, abstract: paper.abstract })}`),
		};
	});
}

const titleKeysOf = (sightings: Sightings): string[] => [
	...new Set(sightings.flatMap(({ key, plainKey }) => [findKey(key), findKey(plainKey)])),
];

/**
 * The entry of a paper that cannot be read: known by a key, or, where that is gone too, by its slug. Both may come from a
 * title that another source has bettered since.
 */
function lockedSlug(
	keys: readonly string[],
	sightings: Sightings,
	unreadable: EntryFolder['unreadable'],
): string | undefined {
	const slugs = new Set(sightings.map(({ fields }) => slugOf(fields.title)));
	return unreadable.find(({ key, slug }) => (key === undefined ? slugs.has(slug) : keys.includes(key)))?.slug;
}

import { compareNewestFirst } from '../../model/date.ts';
import { type Standing, STANDINGS } from '../../model/capture.ts';
import { uniqueLinks } from '../links.ts';
import type { Candidate } from '../normalise.ts';
import type { Sightings } from './group.ts';

/** What all sources of a paper say together. */
export interface Joined {
	fields: Candidate['fields'];
	/** Markdown. */
	abstract: string;
	/** The captures that each field comes from; empty where there is but one. */
	from: Readonly<Record<string, readonly string[]>>;
}

/** A page and an index give the day on which a paper first came out; publishers and libraries that of their own issue. */
const DATES: readonly Standing[] = ['archive', 'index', 'page', 'publisher', 'library', 'list'];
/** arXiv repeats where a paper has appeared as its authors wrote it, in one line. */
const VENUES: readonly Standing[] = ['publisher', 'library', 'index', 'archive', 'page', 'list'];

/**
 * Joins the sightings of a paper field by field. Title, abstract, names, identifiers and classes come from the best
 * source that has them (`STANDINGS`), date and venue in orders of their own; the counts and, of two sources of one
 * standing, every field from the newest capture. Links are those of all.
 */
export function joinSightings(sightings: Sightings): Joined {
	// Of two captures of one day, the later in the order of names counts as the newer.
	const newest = sightings.toReversed().sort((a, b) => compareNewestFirst(a.captured, b.captured));
	const best = inOrderOf(STANDINGS, newest);
	const authors = bestNamed(best);
	const abstract = bestWhole(best);
	const chosen: Choice = {
		title: firstWith('title', best),
		published: bestDated(inOrderOf(DATES, newest)),
		authors,
		authorCount: authors?.fields.authorCount === undefined ? firstWith('authorCount', best) : authors,
		etAl: authors,
		organization: firstWith('organization', best),
		comments: firstWith('comments', newest),
		upvotes: firstWith('upvotes', newest),
		arxiv: firstWith('arxiv', best),
		doi: firstWith('doi', best),
		venue: firstWith('venue', inOrderOf(VENUES, newest)),
		categories: firstWith('categories', best),
		gist: abstract,
		abstract,
	};
	return { ...fieldsFrom(chosen, best, sightings), abstract: abstract?.abstract ?? '' };
}

/** What no single source tells: links are those of all, and some fields are the editor's. */
type NotChosen = 'links' | 'sources' | 'note' | 'featured' | 'hidden' | 'aliases';

/** The sighting that each field comes from: the compiler asks for a new one here, which would be lost otherwise. */
type Choice = Record<Exclude<keyof Candidate['fields'], NotChosen> | 'abstract', Candidate | undefined>;

const firstWith = (name: keyof Candidate['fields'], order: readonly Candidate[]): Candidate | undefined =>
	order.find(({ fields }) => fields[name] !== undefined);

const inOrderOf = (order: readonly Standing[], sightings: readonly Candidate[]): Candidate[] =>
	sightings.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));

/** A whole list of names goes before one that breaks off. */
const bestNamed = (best: readonly Candidate[]): Candidate | undefined =>
	best.find(({ fields }) => fields.authors && !fields.etAl && fields.authors.length >= (fields.authorCount ?? 0)) ??
	best.find(({ fields }) => fields.authors);

/** The first that has a date, or one that says the same more precisely. */
function bestDated(order: readonly Candidate[]): Candidate | undefined {
	const first = firstWith('published', order);
	const date = first?.fields.published ?? '';
	const finer = order.find(({ fields }) => isDayIn(fields.published ?? '', date));
	return finer ?? first;
}

/** A paper of the last days of a month may be numbered, or seen from another zone, in the next. */
const DAYS_BEFORE = 4;

function isDayIn(day: string, date: string): boolean {
	if (day.length !== 10) return false;
	const later = new Date(Date.parse(day) + DAYS_BEFORE * 24 * 60 * 60 * 1000).toISOString();
	return day.startsWith(date) || later.startsWith(date);
}

/**
 * A source that shows a part of an abstract, or its beginning without saying so, gives way to one that has it whole. What
 * a list says of a paper may be words of its own.
 */
function bestWhole(best: readonly Candidate[]): Candidate | undefined {
	const told = best.filter(({ abstract }) => abstract !== '');
	const isWhole = ({ abstract }: Candidate): boolean =>
		!told.some((other) => other.abstract.length > abstract.length && other.abstract.startsWith(abstract));
	return told.find((one) => !one.isPart && one.standing !== 'list' && isWhole(one)) ?? told.find(isWhole);
}

function fieldsFrom(chosen: Choice, best: readonly Candidate[], sightings: Sightings): Pick<Joined, 'fields' | 'from'> {
	const fields: Record<string, unknown> = {};
	const from: Record<string, readonly string[]> = {};
	for (const [name, candidate] of Object.entries(chosen)) {
		const value = name === 'abstract' ? candidate?.abstract : candidate?.fields[name as keyof Candidate['fields']];
		if (candidate === undefined || value === undefined) continue;
		from[name] = [captureOf(candidate)];
		if (name !== 'abstract') fields[name] = value;
	}
	// Another source has counted those that this one does not name.
	if (fields['authorCount'] !== undefined) delete fields['etAl'];
	const links = linksFrom(best);
	if (links.length > 0) {
		fields['links'] = links.map(({ url, kind }) => ({ url, kind }));
		from['links'] = [...new Set(links.map(({ capture }) => capture))];
	}
	const sources = sightings.flatMap((candidate) => candidate.fields.sources);
	const isOfOne = new Set(sources.map(({ capture }) => capture)).size === 1;
	return { fields: { ...fields, sources } as Candidate['fields'], from: isOfOne ? {} : from };
}

/** Those of all sources, each with the capture that has it first. */
const linksFrom = (best: readonly Candidate[]) =>
	uniqueLinks(
		best.flatMap((candidate) =>
			(candidate.fields.links ?? []).map((link) => ({ ...link, capture: captureOf(candidate) })),
		),
	);

const captureOf = ({ fields }: Candidate): string => fields.sources[0]?.capture ?? '';

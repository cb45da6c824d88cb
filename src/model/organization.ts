import { compareText } from './compare.ts';
import type { Paper } from './paper.ts';
import { freeSlug, isDeviceName, slugOf } from './slug.ts';

/** An organisation as the sources name it, with the papers that they say are its own. */
export interface Organization {
	/** Its part of an address: its handle where that is fit for one, else made from its name; no other has the same. */
	id: string;
	name: string;
	/** The name, with the id where others are called the same. */
	label: string;
	handle?: string;
	/** In the order in which they were given. */
	papers: Paper[];
}

type Named = NonNullable<Paper['organization']>;

/**
 * The organisations of some papers that are given newest first; those with most papers first, then by name. One handle
 * is one organisation, whatever name stands beside it, and so is one name without a handle.
 */
export function organizationsOf(papers: readonly Paper[]): Organization[] {
	const named = papers.flatMap((paper) => (paper.organization ? [{ paper, ...paper.organization }] : []));
	const groups = Map.groupBy(named, keyWithin(named));
	const organizations = [...groups.values()].map((group) => {
		const handle = group.find((naming) => naming.handle !== undefined)?.handle;
		const name = mostFrequent(group.map((naming) => naming.name));
		return { name, ...(handle !== undefined && { handle }), papers: group.map(({ paper }) => paper) };
	});
	return labelled(withIds(organizations)).sort(
		(a, b) => b.papers.length - a.papers.length || a.name.localeCompare(b.name, 'en') || compareText(a.id, b.id),
	);
}

function labelled(organizations: readonly Omit<Organization, 'label'>[]): Organization[] {
	const byName = Map.groupBy(organizations, nameKey);
	return organizations.map((organization) => {
		const isAlone = byName.get(nameKey(organization))?.length === 1;
		return { ...organization, label: isAlone ? organization.name : `${organization.name} (${organization.id})` };
	});
}

/** The same for organisations that are called the same. */
export const nameKey = ({ name }: Pick<Organization, 'name'>): string => name.toLowerCase();

/** What readers look for an organisation by: its name, and its handle where that has other words, as `deepseek-ai` has. */
export const namesOfOrganization = ({ name, handle = name }: Named): string[] =>
	wordsIn(handle) === wordsIn(name) ? [name] : [name, handle];

const wordsIn = (text: string): string =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.join(' ');

/** A name without a handle means the organisation that elsewhere has this name and a handle, where there is just one. */
function keyWithin(named: readonly Named[]): (naming: Named) => string {
	const handles = new Map<string, Set<string>>();
	for (const { name, handle } of named) {
		if (handle !== undefined) handles.set(name, (handles.get(name) ?? new Set()).add(handle));
	}
	return ({ name, handle }) => {
		const [only, ...others] = handles.get(name) ?? [];
		const known = handle ?? (others.length === 0 ? only : undefined);
		return known === undefined ? `name ${name}` : `handle ${known}`;
	};
}

/** Of the names that occur equally often the first, which is the newest. */
function mostFrequent(names: readonly string[]): string {
	const counts = Map.groupBy(names, (name) => name);
	return [...counts.values()].reduce((most, same) => (same.length > most.length ? same : most))[0] ?? '';
}

const LONGEST_HANDLE = 80;

/** Letters, digits, hyphens and underscores, with dots between them. */
const isFit = (handle: string): boolean =>
	/^[\w-]+(\.[\w-]+)*$/.test(handle) && handle.length <= LONGEST_HANDLE && !isDeviceName(handle);

/** Handles come first, so that each keeps its own address; what differs only in case would be one file on some disks. */
function withIds(organizations: readonly Omit<Organization, 'id' | 'label'>[]): Omit<Organization, 'label'>[] {
	const wanted = organizations.map((organization) => {
		const { name, handle = '' } = organization;
		const isHandle = isFit(handle);
		return { organization, isHandle, id: isHandle ? handle : slugOf(name) || slugOf(handle) || 'organization' };
	});
	const order = (a: (typeof wanted)[number], b: (typeof wanted)[number]): number =>
		Number(b.isHandle) - Number(a.isHandle) ||
		compareText(a.id, b.id) ||
		compareText(a.organization.name, b.organization.name);
	const taken = new Set<string>();
	return wanted.sort(order).map(({ organization, id }) => {
		const free = freeSlug(id, (candidate) => taken.has(candidate.toLowerCase()));
		taken.add(free.toLowerCase());
		return { id: free, ...organization };
	});
}

import { nameKey, type Organization, organizationsOf } from '../model/organization.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';

/** Every organisation that a source names, those with most papers first, then by name. */
export const allOrganizations = once((): Organization[] => organizationsOf(allPapers()));

const organizationsByName = once(() => Map.groupBy(allOrganizations(), nameKey));

/** The other organisations that the captures call the same. */
export const namesakesOf = (organization: Organization): Organization[] =>
	(organizationsByName().get(nameKey(organization)) ?? []).filter(({ id }) => id !== organization.id);

const organizationsBySlug = once(
	() =>
		new Map(
			allOrganizations().flatMap((organization) =>
				organization.papers.map(({ slug }) => [slug, organization] as const),
			),
		),
);

/** A paper's organisation, where a source names it. */
export const organizationOf = ({ slug }: Paper): Organization | undefined => organizationsBySlug().get(slug);

/** The names of all organisations, in alphabetical order. */
export const organizationNames = once((): string[] => {
	const names = new Set(allOrganizations().map(({ name }) => name));
	return [...names].sort((a, b) => a.localeCompare(b, 'en'));
});

export const papersWithoutOrganization = once(
	(): number => allPapers().filter(({ organization }) => organization === undefined).length,
);

import { v5 } from 'uuid';
import { once } from './once.ts';
import { siteSettings } from './site.ts';

/** Sheaf's own, drawn once. */
const SHEAF = '7d1f2a54-6c0b-4a7e-9b1c-3e5f8d2a9c46';

const idOfSite = once((): string => {
	const { id, name } = siteSettings();
	return v5(id ?? name, SHEAF);
});

/**
 * The id of a thing in feeds, made of what never changes about it, such as `papers/<slug>`, and of what the site calls
 * itself. The site's address is no part of it, so that nobody's reader shows everything anew when a site moves.
 */
export const feedId = (thing: string): string => `urn:uuid:${v5(thing, idOfSite())}`;

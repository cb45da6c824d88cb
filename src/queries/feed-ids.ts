import { v5 } from 'uuid';
import { siteSettings } from './site.ts';

/** Sheaf's own, drawn once. */
const SHEAF = '7d1f2a54-6c0b-4a7e-9b1c-3e5f8d2a9c46';

/**
 * The id of a thing in feeds, made of what never changes about it, such as `papers/<slug>`, and of what the site calls
 * itself. The site's address is no part of it, so that nobody's reader shows everything anew when a site moves.
 */
export function feedId(thing: string): string {
	const { id, name } = siteSettings();
	return `urn:uuid:${v5(thing, v5(id ?? name, SHEAF))}`;
}

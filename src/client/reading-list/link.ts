import { decoded } from '../../model/decoded.ts';
import { slugsIn } from './list.ts';

const NAME = '#papers=';

/**
 * The address of the reading list with papers in it. They stand in the fragment, which no server sees, none finds too
 * long, and a file's address may have too.
 */
export const linkTo = (page: string, slugs: readonly string[]): string =>
	new URL(NAME + slugs.map(encodeURIComponent).join(','), page).href;

/** The papers in such an address; nothing where it has none. */
export function papersInLink(address: string): string[] | undefined {
	const { hash } = new URL(address);
	if (!hash.startsWith(NAME)) return undefined;
	// Around an address stand the signs of a sentence, and senders count clicks by words of their own behind it.
	const [listed = ''] = hash.slice(NAME.length).split('&', 1);
	const names = listed.replace(/(?<![^\w-])[^\w-]+$/, '');
	// Mail programs write the commas of an address in their own way.
	const parts = names.split(/,|%2C/i);
	return slugsIn(parts.map(decoded));
}

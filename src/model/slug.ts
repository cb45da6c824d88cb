import anyAscii from 'any-ascii';

const LONGEST_SLUG = 80;

/** Whether Windows keeps the name for a device, so that no file may have it. */
export const isDeviceName = (name: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

/** Leaves room for the endings of pages and feeds: no disk holds a name of more than 255 bytes. */
export const LONGEST_NAME = 200;

/** Whether a name can be part of an address as it is, and of a file or, on any disk, a folder. */
export const isAddressName = (name: string): boolean =>
	/^[A-Za-z0-9](?:[\w.-]*[\w-])?$/.test(name) && name.length <= LONGEST_NAME && !isDeviceName(name);

/**
 * The part of an address made from a name: lower-case ASCII letters, digits and hyphens, at most 80 characters, cut
 * between words. Other scripts are written in Latin letters. Empty where the text has no letter or digit.
 */
export function slugOf(text: string): string {
	const words = anyAscii(text.normalize('NFKC'))
		.toLowerCase()
		.replace(/['’]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const slug = joinWithin(words, LONGEST_SLUG);
	return isDeviceName(slug) ? `${slug}-paper` : slug;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
	if (!isTaken(slug)) return slug;
	let number = 2;
	while (isTaken(`${slug}-${number}`)) number += 1;
	return `${slug}-${number}`;
}

function joinWithin(words: string[], longest: number): string {
	let joined = words[0]?.slice(0, longest) ?? '';
	for (const word of words.slice(1)) {
		if (joined.length + 1 + word.length > longest) break;
		joined += `-${word}`;
	}
	return joined;
}

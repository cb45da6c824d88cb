import type { FoundLink } from './links.ts';

const MARKER = /\[(\d{1,6})\]|\n[ \t]*\n/g;

/**
 * Finds the links as text browsers write them: a number in brackets stands before the words, and nothing says where they
 * end, which is at the next number or blank line at the latest.
 */
export function findMarkers(text: string, addresses: ReadonlyMap<string, string>): FoundLink[] {
	const found: FoundLink[] = [];
	let open: FoundLink | undefined;
	const close = (at: number): void => {
		if (open) Object.assign(open, { wordsEnd: at, end: at });
		if (open) open.link.words = text.slice(open.wordsStart, at).slice(0, 300).replace(/\s+/g, ' ').trim();
		open = undefined;
	};
	for (const { 0: sign, 1: key, index } of text.matchAll(MARKER)) {
		const url = key === undefined ? undefined : addresses.get(key);
		if (key !== undefined && url === undefined) continue;
		// A number alone on its line stands for what follows.
		if (key === undefined && open && text.slice(open.wordsStart, index).trim() === '') continue;
		close(index);
		if (url === undefined) continue;
		const wordsStart = index + sign.length;
		open = {
			start: index,
			wordsStart,
			wordsEnd: wordsStart,
			end: wordsStart,
			isPicture: false,
			link: { url, words: '' },
		};
		found.push(open);
	}
	close(text.length);
	return found;
}

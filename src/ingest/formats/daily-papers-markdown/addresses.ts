import { absolute } from './links.ts';

const MARKDOWN = /^[ \t]{0,3}\[([^\]\n]{1,60})\]:[ \t]+<?(\S+?)>?(?:[ \t]+["'(].*)?$/gm;
const LISTED = /^[ \t]*(?:(\d{1,4})\.|\[(\d{1,4})\])[ \t]+((?:https?|file|mailto):\S+)[ \t]*$/gm;
const REFERENCES = /^[ \t]*(?:References|Links):?[ \t]*$/gm;

/** The addresses that a file lists at its end, by their numbers. */
export interface Addresses {
	byKey: ReadonlyMap<string, string>;
	/** Where the list begins; the end of the text where there is none. */
	start: number;
	/** Whether numbers in brackets stand before the words that they belong to, as text browsers write them. */
	areBefore: boolean;
}

/** Reads the addresses at the end of a file: `[65]: https://…`, or a list below the word "References". */
export function readAddresses(text: string): Addresses {
	const heading = [...text.matchAll(REFERENCES)].at(-1);
	const list = heading ? [...text.slice(heading.index).matchAll(LISTED)] : [];
	if (heading && list.length > 0) {
		const byKey = new Map(list.map(([, number = '', other = '', url = '']) => [number || other, absolute(url)]));
		return { byKey, start: heading.index, areBefore: true };
	}
	const definitions = [...text.matchAll(MARKDOWN)];
	const byKey = new Map(definitions.map(([, key = '', url = '']) => [key.toLowerCase(), absolute(url)]));
	return { byKey, start: text.length, areBefore: false };
}

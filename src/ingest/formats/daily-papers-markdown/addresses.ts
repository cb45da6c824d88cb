import { absolute } from '../daily-papers/cards/absolute.ts';

const MARKDOWN = /^[ \t]{0,3}\[([^\]\n]{1,60})\]:[ \t]+<?(\S+?)>?(?:[ \t]+["'(].*)?$/gm;
const LISTED = /^[ \t]*(?:(\d{1,6})\.|\[(\d{1,6})\])[ \t]+((?:https?|file|mailto):\S+)[ \t]*$/gm;
const OF_THE_PAGE = /huggingface\.co\/(?:papers\/|login\?next)/;
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
	const heading = [...text.matchAll(REFERENCES)].at(-1)?.index;
	const list = [...text.slice(heading ?? 0).matchAll(LISTED)];
	// Without its heading, a list of the page's own addresses is known by these.
	if (list.length > 0 && (heading !== undefined || list.filter(([line]) => OF_THE_PAGE.test(line)).length > 1)) {
		const byKey = new Map(list.map(([, number = '', other = '', url = '']) => [number || other, absolute(url)]));
		return { byKey, start: heading ?? list[0]?.index ?? text.length, areBefore: true };
	}
	const definitions = [...text.matchAll(MARKDOWN)];
	const byKey = new Map(definitions.map(([, key = '', url = '']) => [key.toLowerCase(), absolute(url)]));
	return { byKey, start: startOfLast(definitions, text), areBefore: false };
}

/** Where those begin that stand together at the end of the file; others are among the papers. */
function startOfLast(definitions: readonly RegExpExecArray[], text: string): number {
	let start = text.length;
	for (const { 0: line, index } of definitions.toReversed()) {
		if (text.slice(index + line.length, start).trim() !== '') break;
		start = index;
	}
	return start;
}

import { combine } from './combine.ts';
import { type Edit, editsOf, type Repair } from './repair.ts';

/** Comes after the repair of the addresses themselves, and leaves what they are called as `https://…{words}`. */
export const addressWords: Repair = {
	name: 'address-words',
	mends: 'braces, brackets and words that are left around an address',
	find: (text) =>
		text.includes('://')
			? combine(markdownLinks(text), htmlLinks(text), enclosed(text), words(text), unclosedWords(text), strays(text))
			: [],
};

/** `[words](https://x.org)`, of which the words may be the address again. */
const MARKDOWN_LINK = /\[([^[\]]+)\]\((https?:\/\/[^\s<>"{}()]+)\)/g;
const HTML_LINK = /<a\s+href="?(https?:\/\/[^\s<>"{}]+)"?\s*>([^<>{}]+?)(\.?)<\/a>/g;
const ENCLOSED = /(?<![^\s(])\{(https?:\/\/[^\s<>"{}]+)\}(?=[\s.,;:!?)]|$)/g;

const markdownLinks = (text: string): Edit[] =>
	editsOf(text, MARKDOWN_LINK, ({ 1: label = '', 2: address = '' }) => named(address, label));

const htmlLinks = (text: string): Edit[] =>
	editsOf(text, HTML_LINK, ({ 1: address = '', 2: label = '', 3: stop = '' }) => named(address, label) + stop);

const enclosed = (text: string): Edit[] => editsOf(text, ENCLOSED, ({ 1: address }) => address);

/** An address with words in braces, which may be in colour (`{blue{here}}`) or the address once more. */
const WITH_WORDS = /(https?:\/\/[^\s<>"{}]+)( ?\}?)\{([a-z]+\{)?([^{}]*)(\}+)/g;

const words = (text: string): Edit[] => {
	const isOpen = braces(text);
	return editsOf(
		text,
		WITH_WORDS,
		({ index, 0: { length }, 1: address = '', 2: gap = '', 3: colour = '', 4: label = '', 5: closing = '' }) => {
			const opened = colour === '' ? 1 : 2;
			if (closing.length < opened || (gap !== '' && isOpen(index))) return undefined;
			const left = isOpen(index) ? closing.slice(opened) : '';
			if (isAgain(label, address)) return address + endOf(label, text[index + length]) + left;
			return gap === '' ? named(address, label) + left : undefined;
		},
	);
};

/** The same where nothing closes the brace. */
const UNCLOSED = /(https?:\/\/[^\s<>"{}]+)(\}?)\{(?![^{}]*\}|[a-z]+\{)/g;

const unclosedWords = (text: string): Edit[] => {
	const isOpen = braces(text);
	const edits: Edit[] = [];
	for (const { index, 0: opening, 1: address = '', 2: gap = '' } of text.matchAll(UNCLOSED)) {
		const rest = text.slice(index + opening.length);
		const [word = ''] = /^\S*/.exec(rest) ?? [];
		const [length, mended] = isAgain(word, address) ? [word.length, endOf(word)] : mendUnclosed(rest);
		if (gap !== '' && (isOpen(index) || !isAgain(word, address))) continue;
		edits.push({ start: index, end: index + opening.length + length, text: address + mended });
	}
	return edits;
};

const CALLED =
	/^(?:(?:this|the|our) )?(?:https? )?(?:here|url|link|(?:project )?(?:home ?|web ?)?page|(?:web ?)?site|github(?: repo\w*)?|hugging ?face|code|repo(?:sitory)?|demo|dataset)\b/i;
const SENTENCE = /^[A-Z][^.!?]{1,60} [^.!?]{1,60}[.!?]$/;

/** What follows an open brace: words to close it after, or a text that is cut off. How much of it, and what it becomes. */
function mendUnclosed(rest: string): [number, string] {
	const called = (CALLED.exec(rest) ?? SENTENCE.exec(rest))?.[0];
	if (called !== undefined) return [called.length, `{${called}}`];
	return /^\S*$/.test(rest) ? [rest.length, ''] : [0, ' '];
}

const isAgain = (label: string, address: string): boolean => bare(label) === bare(address);

/** The sentence's end that has got into the braces, unless it stands behind them as well. */
const endOf = (label: string, after = ''): string =>
	/[.,;:]/.test(after) ? '' : label.slice(label.replace(/[.,;:]$/, '').length);

/** A brace that closes nothing, at the end of an address. */
const STRAY = /(https?:\/\/[^\s<>"{}]+)\}+(?!\{)/g;

const strays = (text: string): Edit[] => {
	const isOpen = braces(text);
	return editsOf(text, STRAY, ({ index, 1: address }) => (isOpen(index) ? undefined : address));
};

const named = (address: string, label: string): string => {
	const own = label.trim();
	return own === '' || isAgain(own, address) ? address : `${address}{${own}}`;
};

/** An address as far as it tells two apart. */
const bare = (address: string): string =>
	address.replace(/^(?:https?:\/\/)?(?:www\.)?|\\(?=[_#%&~])|[/.,;:]+$/g, '').toLowerCase();

/** Tells of places in their order whether a brace before them waits to be closed. */
function braces(text: string): (index: number) => boolean {
	let [depth, at] = [0, 0];
	return (index) => {
		for (; at < index; at += 1) {
			if (text[at] === '{') depth += 1;
			else if (text[at] === '}') depth = Math.max(0, depth - 1);
		}
		return depth > 0;
	};
}

/** A command with its braces, and the words in them without the commands that they hold. */
export interface Unwrapped {
	/** One past the closing brace, or past the opening one where nothing closes it. */
	end: number;
	words: string;
}

/** The head of a command, from its backslash or the brace before it to the brace or space after it. */
const HEAD = /\{?\\?[A-Za-z]*(?:\{[a-z]+\}(?=\{))?[{ ]/y;

/** What stands before a command for the look of words, of which the source may have taken the backslash: no letter. */
const APART = String.raw`(?<![A-Za-z^_\\])\\?`;

/** Or else a backslash, where the word goes on behind, as in `M\textbf{o}re`, or ends with these few letters. */
const WITHIN_WORD = String.raw`(?<=[A-Za-z])\\(?=[a-z]+\{(?:[a-z]{1,3}\}|[A-Za-z\d-]+\}\\?[A-Za-z]))`;

/** The head of a command for the look of words. One that has lost the space before it is no part of a word. */
export const STYLE = String.raw`(?:${APART}|${WITHIN_WORD})(?:text(?:bf|it|tt|sc|sf|rm|md|up|sl)|emph|underline|mbox)\{`;

/** Commands within the words of another one. */
const INNER = new RegExp(String.raw`${STYLE}|\{\\?(?:it|em|bf|sc|tt) `, 'g');

/** Reads the command that begins at `start`. */
export function unwrap(text: string, start: number): Unwrapped {
	HEAD.lastIndex = start;
	const head = HEAD.exec(text)?.[0] ?? '';
	const inside = start + head.length;
	const close = closingBrace(text, inside);
	if (close === undefined) return { end: inside, words: '' };
	const words = bare(text.slice(inside, close));
	// `\color{blue}Word` colours what follows; of `\color{blueW}ord` the source has moved the brace.
	if (head.startsWith('\\color')) return { end: close + 1, words: /^[a-z]*([A-Z].*)?$/.exec(words)?.[1] ?? '' };
	return { end: close + 1, words };
}

/** Without the commands that are left. */
function bare(words: string): string {
	let plain = words.trim();
	for (const { index } of [...plain.matchAll(INNER)].reverse()) {
		const { end, words: inner } = unwrap(plain, index);
		plain = plain.slice(0, index) + inner + plain.slice(end);
	}
	return plain;
}

/** Where the brace closes that is open at `from`, if it does within the paragraph. */
export function closingBrace(text: string, from: number): number | undefined {
	let depth = 1;
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') at++;
		else if (character === '{') depth++;
		else if (character === '}') depth--;
		else if (character === '\n' && text[at + 1] === '\n') return undefined;
		if (depth === 0) return at;
	}
	return undefined;
}

import { settled } from './tex-commands.ts';

/** TeX and how far it is read. */
export interface Reader {
	tex: string;
	position: number;
	/** How deep what is being read stands within groups and scripts. */
	depth: number;
	/** Where the last name ended. */
	nameEnd?: number;
	/**
	 * Reads an item as text: a sign, a command with what belongs to it, a script or a group.
	 *
	 * @param isFirst Whether it stands at the head of what it is in.
	 */
	itemToText: (reader: Reader, isFirst: boolean) => string;
}

const TOKEN = /\\([A-Za-z]+)\*?\s*|\\([^])|\s+|[^]/uy;

/** Reads a sign, a space, or a command with the space behind it. */
export function readToken(reader: Reader): Record<'token', string> & Record<'command' | 'escaped', string | undefined> {
	TOKEN.lastIndex = reader.position;
	const [token = '', command, escaped] = TOKEN.exec(reader.tex) ?? [];
	reader.position += token.length || 1;
	return { token, command, escaped };
}

/** Goes past what the pattern matches here, and gives it back. */
export function pass(pattern: RegExp, reader: Reader): string {
	pattern.lastIndex = reader.position;
	const [found = ''] = pattern.exec(reader.tex) ?? [];
	reader.position += found.length;
	return found;
}

/** Reads up to the brace that closes the group, and past it. */
export function readGroup(reader: Reader): string {
	let text = '';
	while (reader.position < reader.tex.length) {
		if (reader.tex[reader.position] === '}') {
			reader.position += 1;
			return text;
		}
		text += readItem(reader, text === '');
	}
	return text;
}

/** Reads what a command or a script takes: a group, or the next item alone. */
export const readArgument = (reader: Reader): string => settled(readNext(reader)).trim();

/** Reads the same as it stands. */
export function readNext(reader: Reader): string {
	while (/\s/.test(reader.tex[reader.position] ?? '')) reader.position += 1;
	const isAtEnd = reader.position >= reader.tex.length || reader.tex[reader.position] === '}';
	return isAtEnd ? '' : readItem(reader, true);
}

/** Reads what stands in square brackets before the groups of a command; nothing where nothing does. */
export function readOption(reader: Reader): string {
	if (reader.tex[reader.position] !== '[') return '';
	reader.position += 1;
	return settled(readUpTo(/\]/y, reader).text).trim();
}

/** Reads up to what the pattern matches, and past that, but not out of the group. */
export function readUpTo(pattern: RegExp, reader: Reader): { text: string; end: string } {
	let text = '';
	while (reader.position < reader.tex.length && reader.tex[reader.position] !== '}') {
		const end = pass(pattern, reader);
		if (end !== '') return { text, end };
		text += readItem(reader, text === '');
	}
	return { text, end: '' };
}

/** Nobody writes deeper, and what is thousands deep finds no room to be read. */
const DEEPEST = 100;

/** Reads an item; what stands too deep, sign by sign. */
function readItem(reader: Reader, isFirst: boolean): string {
	if (reader.depth === DEEPEST) return readToken(reader).token;
	reader.depth += 1;
	const text = reader.itemToText(reader, isFirst);
	reader.depth -= 1;
	return text;
}

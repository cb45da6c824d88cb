import { targetOn } from './addresses.ts';
import { bareText, type PageLine } from './page-line.ts';

/** `[microsoft] Microsoft`: a picture's own words, maybe after a word for "picture", before the name. */
export const PICTURE_WORDS = /^\[(?:[^\]]*[:：]\s*)?([^\]\s]+)\]\s*(\S.*)$/u;

/** `lamp-lab The Lamp Lab`: the same where a picture's words are not set apart, and are seen to be no word of a name. */
const HANDLE_FIRST = /^([a-z0-9.]+|[\w.]*[-_\d][\w.-]*) (\p{Lu}.*)$/u;
const HANDLE = /^[\w.-]+$/;

/** The handle is in the link, or in the words of the picture before the name; a single word is handle and name at once. */
export function readOrganization(line: PageLine): { name: string; handle?: string } {
	const text = bareText(line);
	const linked = targetOn(line, 'organization')?.handle;
	if (linked !== undefined) return { name: text.replace(/^\[[^\]]{0,100}\]\s*(?=\S)/, ''), handle: linked };
	const [, first = text, name = text] = PICTURE_WORDS.exec(text) ?? HANDLE_FIRST.exec(text) ?? handleOfName(text) ?? [];
	return { name, ...(HANDLE.test(first) && { handle: first }) };
}

/** `LampLab The Lamp Lab`, `NWS Night Walkers' Society`: a first word that says the rest again is its handle. */
function handleOfName(text: string): RegExpExecArray | undefined {
	const found = /^([\w.-]+) (\S.*)$/.exec(text);
	const [handle = '', name = ''] = found?.slice(1) ?? [];
	const [short, long] = [lettersOf(handle), lettersOf(name)];
	const initials = lettersOf((name.match(/\b\p{Lu}/gu) ?? []).join(''));
	const isSaidAgain = short.length > 1 && (long.includes(short) || short.includes(long) || short === initials);
	return found && isSaidAgain ? found : undefined;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

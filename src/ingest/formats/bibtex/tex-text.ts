import type { Creator } from '@retorquere/bibtex-parser';
import { markedTextToPlain } from '../../reading/marked-text.ts';
import { balanced, convert } from './library.ts';
import { escapedOnce } from './escaped-twice.ts';
import { settingAside } from './set-aside.ts';

/** Values of one entry as people read them. */
interface ReadableValues {
	/** Under the names under which they were given. */
	texts: Map<string, string>;
	authors: Creator[];
}

export type TexReader = (values: ReadonlyMap<string, string>, authors: readonly string[]) => ReadableValues;

/**
 * Turns values in TeX, with HTML here and there, into plain text with mathematics as `$…$`. The library reads TeX as it
 * is typeset: it makes a `¡` of `<`, and of mathematics what HTML can show of it. So what is no command is set aside.
 * It is thorough rather than quick and is given only the words that hold TeX, each once for a whole file.
 */
export function texReader(): TexReader {
	const known = new Map<string, string>();
	return (values, authors) => {
		const aside = settingAside();
		const prepare = (value: string): string[] => wordsOf(balanced(aside.hide(withoutMisprints(escapedOnce(value)))));
		const paragraphs = [...values].map(([name, value]) => [name, value.split(/\n\s*\n/).map(prepare)] as const);
		const unknown = new Set(
			paragraphs.flatMap(([, parts]) => parts.flat()).filter((word) => HAS_TEX.test(word) && !known.has(word)),
		);
		const people = authors.map((name) => balanced(aside.hide(withoutMisprints(escapedOnce(name)))));
		const converted = convert([...unknown], people);
		for (const [word, text] of converted.texts) known.set(word, text);
		const readable = (text: string): string => aside.showAll(markedTextToPlain(aside.showSigns(composed(text)))).trim();
		const read = (words: readonly string[]): string =>
			readable(words.map((word) => known.get(word) ?? word.replace(/[{}]/g, '')).join(''));
		const restored = JSON.parse(JSON.stringify(converted.authors), (_, part: unknown) =>
			typeof part === 'string' ? readable(part) : part,
		) as Creator[];
		return {
			texts: new Map(paragraphs.map(([name, parts]) => [name, parts.map(read).join('\n\n')])),
			authors: restored,
		};
	};
}

/** Braces alone only keep capitals, or words together. */
const HAS_TEX = /[\\~`]|--|''/;

/**
 * JabRef once wrote the Icelandic letter as a command that puts a dot under nothing; where a word may be parted before a
 * capital, it has a hyphen, as where BibLaTeX has a command for one; the names of TeX are typeset as no text can be; and
 * a blank that TeX is told to keep (`Proc.\ of`) is a blank.
 */
const withoutMisprints = (value: string): string =>
	value
		.replace(/\{\\d\}/g, 'ð')
		.replace(/(?<!\\)\\(?:[^\S\n]|@)/g, (sign) => (sign.endsWith('@') ? '' : ' '))
		.replace(/\\(?:hyphen|nbhyphen)(?![a-z])(?:\{\})?[^\S\n]*/gi, '-')
		.replace(/\\-(?=\{{0,2}\p{Lu})/gu, '-')
		.replace(/\\((?:Bib|La|Xe)?TeX)(?![a-z])(?:\{\})?/gi, '$1');

/** An accent over a letter without its dot is one over the letter. */
const composed = (text: string): string =>
	text
		.replace(/\u00AD/g, '')
		.replace(/ı(?=\p{M})/gu, 'i')
		.replace(/ȷ(?=\p{M})/gu, 'j')
		.normalize('NFC');

/** The words of a value and the blanks between them. What stands in braces is one word, as is a command with what follows. */
function wordsOf(value: string): string[] {
	if (!HAS_TEX.test(value)) return [value];
	const words: string[] = [];
	let [depth, from, isBlank] = [0, 0, false];
	for (const { index, 0: piece } of value.matchAll(/\s+|\\[a-z]+\s*|\\[^]|[{}]|[^\s\\{}]+/gi)) {
		const isGap = depth === 0 && /^\s/.test(piece);
		if (index > from && (isGap || isBlank)) {
			words.push(value.slice(from, index));
			from = index;
		}
		isBlank = isGap;
		if (piece === '{') depth += 1;
		else if (piece === '}') depth -= 1;
	}
	return [...words, value.slice(from)];
}

import { visitTokens } from './html-tokens.ts';

/** An attribute with its value as the text it means, and the offsets of the whole of it, its name included. */
export interface Attribute {
	name: string;
	value: string;
	start: number;
	end: number;
}

/** The value of an attribute by its name; nothing where a tag has none of this name. */
export const valueOf = (attributes: readonly Attribute[], wanted: string): string | undefined =>
	attributes.find(({ name }) => name === wanted)?.value;

/** An opening or closing tag, and its offsets, brackets included. */
export interface Tag {
	name: string;
	start: number;
	end: number;
}

export interface TagVisitor {
	/** Of two attributes of one name a tag has the first, as a browser takes it. */
	opened: (tag: Tag & { attributes: Attribute[] }) => void;
	closed: (tag: Tag) => void;
}

const SPACE = String.raw`[ \t\n\f\r]`;
const TAG_NAME = String.raw`[a-z][\w:-]*`;
const NAME = String.raw`[\w:.-]+`;
const VALUE = '(?:="[^"]*")?';

/** Closing tags of what holds text alone. */
const TEXT_ENDS = new Map(
	['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}(?=${SPACE}|[/>])`, 'gi')]),
);
/** The others of this kind, which pages do without. */
const OTHER_TEXTS = ['iframe', 'noembed', 'noframes', 'plaintext', 'xmp'];

/** A tag as nearly all are written. What is written otherwise is left to a tokenizer. */
const TAG = tagPattern(OTHER_TEXTS, `(${TAG_NAME})`, NAME);
const ATTRIBUTE = new RegExp(`(${SPACE}+)(${NAME})(?:="([^"]*)")?`, 'y');

/**
 * Matches a tag that may be passed over: one that has none of these names and none of these attributes.
 *
 * @param attributes Each a name or a regular expression of a whole name.
 */
export const tagWithout = (names: readonly string[], attributes: readonly string[]): RegExp =>
	tagPattern(
		[...names, ...TEXT_ENDS.keys(), ...OTHER_TEXTS],
		TAG_NAME,
		String.raw`(?!(?:${attributes.join('|')})(?![\w:.-]))${NAME}`,
	);

function tagPattern(without: readonly string[], name: string, attribute: string): RegExp {
	const start = String.raw`<(?!/?(?:${without.join('|')})(?![\w:-]))`;
	const attributes = `(?:${SPACE}+${attribute}${VALUE})*`;
	return new RegExp(`${start}(?:/${name}|${name}${attributes}${SPACE}*/?)>|<!doctype[^>]*>`, 'iy');
}

/**
 * Visits the tags of a page in their order. What a script, a style, a comment, a text field or an attribute holds is no
 * tag. No tree is built, and a tag that is passed over costs one match: 10,000 papers make eight million tags.
 *
 * @param passed Matches tags that need no visit.
 */
export function forEachTag(html: string, visitor: TagVisitor, passed?: RegExp): void {
	for (let at = html.indexOf('<'); at >= 0;) {
		const end = (passed && endOfMatch(passed, html, at)) ?? visitTag(html, at, visitor);
		if (end === undefined) {
			visitTokens(html.slice(at), visitor, at);
			return;
		}
		at = html.indexOf('<', end);
	}
}

function endOfMatch(pattern: RegExp, html: string, start: number): number | undefined {
	pattern.lastIndex = start;
	return pattern.test(html) ? pattern.lastIndex : undefined;
}

/** Where to go on after a tag and the text that it holds; nothing where it has to be read by a tokenizer. */
function visitTag(html: string, start: number, visitor: TagVisitor): number | undefined {
	TAG.lastIndex = start;
	const match = TAG.exec(html);
	if (!match) return undefined;
	const end = TAG.lastIndex;
	const { 1: closed, 2: opened } = match;
	if (closed !== undefined) visitor.closed({ name: closed.toLowerCase(), start, end });
	if (opened === undefined) return end;
	const name = opened.toLowerCase();
	const next = textEnd(html, name, end);
	if (next !== undefined) visitor.opened({ name, start, end, attributes: attributesIn(html, start + 1 + name.length) });
	return next;
}

/** Where the text ends that an element holds; nothing where it does not end. */
function textEnd(html: string, name: string, start: number): number | undefined {
	const closing = TEXT_ENDS.get(name);
	if (!closing) return start;
	closing.lastIndex = start;
	return closing.exec(html)?.index;
}

/** @param position Where the name of the tag ends. */
function attributesIn(html: string, position: number): Attribute[] {
	const attributes: Attribute[] = [];
	ATTRIBUTE.lastIndex = position;
	for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
		const { 1: space = '', 2: written = '', 3: value = '', index } = match;
		const name = written.toLowerCase();
		if (attributes.some((other) => other.name === name)) continue;
		attributes.push({ name, value: meant(value), start: index + space.length, end: ATTRIBUTE.lastIndex });
	}
	return attributes;
}

/** The text that a value in quotation marks means. */
function meant(value: string): string {
	if (!value.includes('&')) return value;
	let read = '';
	visitTokens(`<a b="${value}">`, {
		opened: ({ attributes: [attribute] }) => {
			read = attribute?.value ?? '';
		},
		closed: () => undefined,
	});
	return read;
}

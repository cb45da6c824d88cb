import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import type { Place } from '../model/problem.ts';
import { shownPath } from '../files/folders.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml.ts';

/** A Markdown file taken apart. Its front matter is still unchecked. */
export interface FrontMatter {
	data: unknown;
	/** Trimmed, line ends as `\n`. */
	body: string;
}

/**
 * gray-matter with one YAML engine of today instead of its own, because that one turns a bare date into a `Date`;
 * and without its other engines, because the one for JavaScript runs what it reads.
 */
const options = {
	language: 'yaml',
	engines: {
		// Quoted is what YAML of today or that of yesterday would not read back as text: `0o7`, `2025-10-29`, `yes`.
		yaml: {
			parse: (yaml: string) => parseYaml(yaml.replace(/^\n/, '')),
			stringify: (data: object) => stringify(data, { compat: 'yaml-1.1', lineWidth: 0 }),
		},
		json: refusesLanguage,
		javascript: refusesLanguage,
	},
};

/**
 * Reads a Markdown file with YAML front matter.
 *
 * @throws YAMLParseError where the front matter is no YAML; its `linePos` counts from the front matter's first line.
 */
export function parseFrontMatter(text: string): FrontMatter {
	const plain = plainText(text);
	const { data, content } = readPlain(plain) ?? matter(plain, options);
	return { data, body: content.trim() };
}

/** What gray-matter reads where fences and YAML are as the ingest writes them, without its copies of the text. */
function readPlain(text: string): { data: object; content: string } | undefined {
	const [begin, end] = ['---\n', '\n---'];
	const at = text.indexOf(end, begin.length - 1);
	const content = text.slice(at + end.length);
	if (!text.startsWith(begin) || at < 0 || !/^(?:\n|$)/.test(content)) return undefined;
	const data = readPlainYaml(text.slice(begin.length, at));
	return data && { data, content };
}

/** The inverse of `parseFrontMatter`. Keys are written in the order they have; absent values must be left out. */
export const formatFrontMatter = (data: object, body: string): string =>
	matter.stringify(body && `\n${body}\n`, data, options);

/** Text as our parsers expect it: no byte order mark, line ends as `\n`. */
export function plainText(text: string): string {
	const unmarked = text.replace(/^\uFEFF/, '');
	return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/**
 * Where in a file a YAML value or its key stands, because a schema knows only its path. Where the path leads nowhere,
 * the nearest part of it that exists.
 *
 * @param yaml The YAML text.
 * @param firstLine The line of the file on which that text begins.
 */
export const placeOf = (yaml: string, path: readonly PropertyKey[], part?: Part, firstLine?: number): LineAndColumn =>
	placesIn(yaml, firstLine)(path, part);

type Part = 'key' | 'value';
type LineAndColumn = Pick<Place, 'line' | 'column'>;

/** `placeOf` for many values of one text, which is read once. */
export function placesIn(yaml: string, firstLine = 1): (path: readonly PropertyKey[], part?: Part) => LineAndColumn {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines });
	return (path, part = 'value') => {
		for (let length = path.length; length > 0; length -= 1) {
			const offset = offsetOf(document, path.slice(0, length), part);
			if (offset === undefined) continue;
			const { line, col } = lines.linePos(offset);
			return { line: line + firstLine - 1, column: col };
		}
		return { line: firstLine, column: 1 };
	};
}

/** A single value as it is written; nothing of several, or where there is none. */
export function sourceOf(yaml: string, path: readonly PropertyKey[]): string | undefined {
	const value = parseDocument(yaml).getIn(path, true);
	return isScalar(value) ? value.source : undefined;
}

function offsetOf(document: Document, path: PropertyKey[], part: Part): number | undefined {
	const value = document.getIn(path, true);
	if (part === 'value') return isNode(value) ? value.range?.[0] : undefined;
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
	return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** `placeOf` for a value in the front matter of a Markdown file. */
export function fieldPlace(file: string, path: readonly PropertyKey[]): Place {
	const yaml = yamlOf(readFileSync(file, 'utf8'));
	return { file: shownPath(file), ...placeOf(yaml, path, 'value', 2) };
}

/** The YAML between the fences of a Markdown file. */
export const yamlOf = (text: string): string =>
	plainText(text)
		.split(/^---[^\S\n]*$/m)[1]
		?.replace(/^\n/, '') ?? '';

function refusesLanguage(): never {
	throw new Error('front matter must be YAML');
}

import matter from 'gray-matter';
import { LineCounter, parseDocument, stringify } from 'yaml';

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
		yaml: { parse: parseYaml, stringify: (data: object) => stringify(data, { schema: 'yaml-1.1', lineWidth: 0 }) },
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
	const { data, content } = matter(plainText(text), options);
	return { data, body: content.trim() };
}

/** The inverse of `parseFrontMatter`. Keys are written in the order they have; absent values must be left out. */
export const formatFrontMatter = (data: object, body: string): string => matter.stringify(`\n${body}\n`, data, options);

/** Text as our parsers expect it: no byte order mark, line ends as `\n`. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * Where in a file a YAML value stands, because a schema knows only its path: the nearest part of the path that exists.
 *
 * @param yaml The YAML text.
 * @param firstLine The line of the file on which that text begins.
 */
export function placeOf(yaml: string, path: readonly PropertyKey[], firstLine = 1): { line: number; column: number } {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines });
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
		if (node?.range) {
			const { line, col } = lines.linePos(node.range[0]);
			return { line: line + firstLine - 1, column: col };
		}
	}
	return { line: firstLine, column: 1 };
}

/** The YAML between the fences of a Markdown file. */
export const yamlOf = (text: string): string =>
	plainText(text)
		.split(/^---[^\S\n]*$/m)[1]
		?.replace(/^\n/, '') ?? '';

function parseYaml(yaml: string): object {
	const document = parseDocument(yaml.replace(/^\n/, ''));
	const [error] = document.errors;
	if (error) throw error;
	return (document.toJS() ?? {}) as object;
}

function refusesLanguage(): never {
	throw new Error('front matter must be YAML');
}

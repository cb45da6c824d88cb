import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';
import type { RootContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a program that manages references makes of a paper, whatever the format. */
export interface ReadPaper {
	key: string;
	title: string;
	/** As precise as the file has it. */
	date?: string;
	/** Empty where none is named. */
	authors: string[];
	arxiv?: string;
	doi?: string;
	address?: string;
	note?: string;
}

/** @throws Error where an entry cannot be read. */
export function readBibtex(text: string): ReadPaper[] {
	const { entries, errors } = parse(text);
	if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('\n'));
	return entries.map(({ key, fields }) => ({
		key,
		title: fields.title ?? '',
		authors: (fields.author ?? []).map(({ name, firstName, prefix, lastName }) =>
			[name, firstName, prefix, lastName].filter(Boolean).join(' '),
		),
		...given({ date: fields.date, arxiv: fields.eprint, doi: fields.doi, address: fields.url, note: fields.note }),
	}));
}

interface Name {
	literal?: string;
	given?: string;
	'non-dropping-particle'?: string;
	family?: string;
}

interface Item {
	id: string;
	title: string;
	author?: Name[];
	issued?: { 'date-parts': number[][] };
	archive_location?: string;
	DOI?: string;
	URL?: string;
	note?: string;
}

// The package has no types, and its modules are for bundlers alone.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (data: unknown) => { data: Item[] } };
require('@citation-js/plugin-ris');
require('@citation-js/plugin-bibtex');

/** Reads BibTeX, RIS or CSL-JSON with Citation.js. */
export function readWithCitationJs(text: string): ReadPaper[] {
	return new Cite(text).data.map(({ id, title, author = [], issued, archive_location, DOI, URL, note }) => ({
		key: id,
		title,
		authors: author.map((name) =>
			[name.literal, name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
		),
		...given({ date: issued && dateOf(issued), arxiv: archive_location, doi: DOI, address: URL, note }),
	}));
}

const dateOf = ({ 'date-parts': [parts = []] }: { 'date-parts': number[][] }): string =>
	parts.map((part) => String(part).padStart(2, '0')).join('-');

type Given = Partial<Record<'date' | 'arxiv' | 'doi' | 'address' | 'note', string | undefined>>;

const given = (fields: Given): Partial<ReadPaper> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The title of a Markdown file and the addresses of its links. */
export function readPaperMarkdown(text: string): { title: string; headings: number; addresses: string[] } {
	const { children } = unified().use(remarkParse).use(remarkMath).parse(text);
	const nodes = withChildren(children);
	const [first] = children;
	return {
		title: first?.type === 'heading' ? textOf(first) : '',
		headings: nodes.filter(({ type }) => type === 'heading').length,
		addresses: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
	};
}

const withChildren = (nodes: readonly RootContent[]): RootContent[] =>
	nodes.flatMap((node) => [node, ...('children' in node ? withChildren(node.children) : [])]);

function textOf(node: RootContent): string {
	if (node.type === 'inlineMath') return `$${node.value}$`;
	if (node.type === 'text') return node.value;
	if ('children' in node) return node.children.map(textOf).join('');
	return `[${node.type}]`;
}

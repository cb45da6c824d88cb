import { type Creator, parse } from '@retorquere/bibtex-parser';
import { JOURNALS } from './journals.ts';

const OPTIONS = {
	sentenceCase: false,
	caseProtection: false,
	applyCrossRef: false,
	// A command that it does not know stays for the repairs.
	unsupported: (_: unknown, tex: string) => JOURNALS[tex] ?? tex,
} as const;

interface Converted {
	/** By what was given. */
	texts: Map<string, string>;
	authors: Creator[];
}

/** More names in one field take the library longer than in several. */
const NAMES_AT_ONCE = 100;

/** Pieces of TeX as text, and names in TeX in their parts: entries are made of them that are sure to be sound. */
export function convert(pieces: readonly string[], people: readonly string[]): Converted {
	const texts = new Map<string, string>();
	if (pieces.length > 0) {
		const fields = parseEntry(pieces.map((piece, index) => `t${index} = {${piece}}`));
		for (const [index, piece] of pieces.entries()) {
			const read = fields?.[`t${index}`];
			texts.set(piece, typeof read === 'string' ? withOuterBlanks(read, piece) : bare(piece));
		}
	}
	const authors: Creator[] = [];
	for (let start = 0; start < people.length; start += NAMES_AT_ONCE) {
		const some = people.slice(start, start + NAMES_AT_ONCE);
		const read = parseEntry([`author = {${some.join(' and ')}}`])?.author;
		authors.push(...(read ?? some.map((name) => ({ name: bare(name) }))));
	}
	return { texts, authors };
}

const bare = (tex: string): string => tex.replace(/[{}]/g, '');

/** The library trims what it reads. */
const withOuterBlanks = (read: string, piece: string): string =>
	(piece.startsWith('~') ? ' ' : '') + read + (piece.endsWith('~') ? ' ' : '');

function parseEntry(fields: readonly string[]): ReturnType<typeof parse>['entries'][number]['fields'] | undefined {
	try {
		return parse(`@misc{key,\n${fields.join(',\n')}\n}`, OPTIONS).entries[0]?.fields;
	} catch {
		return undefined;
	}
}

/** TeX in braces that balance: others mark nothing. A backslash at the end would escape what closes the value. */
export function balanced(tex: string): string {
	const text = tex.replace(/\\$/, '');
	let depth = 0;
	for (const [sign] of text.matchAll(/\\[^]|[{}]/g)) {
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
		if (depth < 0) break;
	}
	return depth === 0 ? text : text.replace(/(?<!\\)[{}]/g, '');
}

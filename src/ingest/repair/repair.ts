/** What a repair may know beside the text. */
export interface RepairContext {
	/** The paper's title, in which a system's name stands before the colon. Empty while the title itself is repaired. */
	title: string;
}

/** A replacement of a part of a text. */
export interface Edit {
	start: number;
	/** One past the last character that is replaced. */
	end: number;
	text: string;
}

/**
 * One kind of damage and its repair. Pure, and switched by nothing but its own evidence in the text: where nothing
 * shows the damage it finds nothing, and in a text it has repaired it finds nothing either, unless commands are nested.
 *
 * The text is plain. Mathematics stands in it as TeX between dollar signs, a dollar that is none as `\$`; an address
 * that has words of its own stands as `https://…{words}`.
 */
export interface Repair {
	/** In kebab-case, the name of its file. */
	name: string;
	/** What it mends, for the report: "numbers glued to a stripped command". */
	mends: string;
	/** The edits in the order of the text; they do not overlap. */
	find: (text: string, context: RepairContext) => Edit[];
}

/** A change as the report shows it, with a little of the text around it. */
export interface Change {
	repair: string;
	left: string;
	before: string;
	after: string;
	right: string;
	/** Where it was in the source, however much stood before it was changed. */
	offset: number;
}

/** The edits that a pattern calls for. Where `replace` returns nothing, or what is there already, the match stays. */
export function editsOf(
	text: string,
	pattern: RegExp,
	replace: (match: RegExpExecArray) => string | undefined,
): Edit[] {
	// Most texts have nothing to mend, and to look for all matches takes much longer than to look for any.
	if (text.search(pattern) < 0) return [];
	const edits: Edit[] = [];
	for (const match of text.matchAll(pattern)) {
		const replacement = replace(match);
		if (replacement === undefined || replacement === match[0]) continue;
		edits.push({ start: match.index, end: match.index + match[0].length, text: replacement });
	}
	return edits;
}

/** Mathematics: a dollar sign that is not escaped, TeX without a dollar sign, and a dollar sign again. */
export const MATH = /(?<!\\)\$(?:[^$\\]|\\[^])+\$/g;

/** Web addresses with a scheme, and DOIs, up to white space or a bracket; what stands at their end may be a sentence's. */
export const ADDRESS = /\b(?:https?:\/\/|10\.\d{4,9}\/)[^\s<>"{}]+/g;

/** Leaves out the edits that touch a part of the text that the pattern finds. */
export function outside(text: string, pattern: RegExp, edits: readonly Edit[]): Edit[] {
	if (edits.length === 0) return [];
	const spans = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length] as const);
	return edits.filter(({ start, end }) => !spans.some(([from, to]) => start < to && end > from));
}

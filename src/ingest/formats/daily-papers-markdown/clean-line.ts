const HEADING = /^(#{1,6})(?=[ \t]|$)(.*)$/;
/** What may stand before a heading: quotation marks, list markers, numbers. */
const BEFORE_HEADING = /^(?:(?:>|[-*+]|\d{1,4}[.)])\s+(?=#{1,6}\s|\*\*))+/;
/** Marks that close a heading, or what Pandoc says of it. */
const AFTER_HEADING = /[ \t](?:#+|\{[.#][^{}]{0,200}\})$/;
const TAGS = /<\/?(?:a|b|i|em|strong|br|img|div|span|p|svg|path|sup|sub|ul|li|small|center|details|summary)\b[^<>]*>/gi;
const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'",
	'&nbsp;': ' ',
};

/** Whether a line is of the file rather than of the page: a fence, a rule, a comment. */
export const isWithoutWords = (raw: string): boolean => /^\s*(?:```|~~~|<!--|:{3,})/.test(raw) || isRule(raw);

/** `---`, which is also the line below a heading. */
export const isRule = (raw: string): boolean => /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])\s*$/.test(raw);

/** A line of Markdown whose links are read → its words, and its level where it is a heading. */
export function cleanLine(line: string): { text: string; heading?: number } {
	const trimmed = line.replace(TAGS, ' ').trim().replace(BEFORE_HEADING, '');
	const [, marks, inHeading = ''] = HEADING.exec(trimmed) ?? [];
	const words = marks === undefined ? trimmed : inHeading;
	const text = withoutEscapes(withoutEmphasis(withoutHalfLink(words.replace(AFTER_HEADING, '').trim())))
		.replace(/&(?:amp|lt|gt|quot|#39|#x27|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
	return { text, ...(marks !== undefined && { heading: marks.length }) };
}

/** Of a link that is cut off in its words or in its address, the words. */
const withoutHalfLink = (text: string): string =>
	text.replace(/\]\([^)\s]{0,500}$/, '').replace(/^\[(?=\p{Lu}[^\]]*$)/u, '');

/** `**The whole line**` is the line. */
function withoutEmphasis(text: string): string {
	const [, , inner] = /^(\*\*\*?|__)(?=\S)(.*\S)\1$/.exec(text) ?? [];
	return inner === undefined || inner.includes('**') ? text : inner;
}

/**
 * Takes away the backslashes that tools write before what would be Markdown, and those that stand for a line break. One
 * before a letter, a brace, a dollar or a per-cent sign is the page's own TeX.
 */
const withoutEscapes = (text: string): string =>
	text
		.replace(/(?<!\\)\\+$/, '')
		.replace(/\\(?=\s)/g, '')
		.replace(/^(\d*)\\(?=[-+.=~>#])/, '$1')
		.replace(/\\-(?=\\?-)|\\(?=-)/g, '')
		.replace(/\\([\\`*_[\]#<>])/g, '$1');

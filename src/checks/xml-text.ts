import { XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { BuiltSite } from './built-site.ts';
import { xmlKindOf } from './xml-kinds.ts';

/** An element of XML and where it begins. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	/** What stands in it beside other elements. */
	text: string;
	children: XmlElement[];
	start: number;
}

/**
 * The root of a file. What keeps it from being read goes to the log with its place, and nothing is returned: tags that do
 * not pair, more roots than one, and signs and references that XML lacks. Namespaces are not looked at.
 */
export function readXml(file: string, text: string, site: BuiltSite, log: ProblemLog): XmlElement | undefined {
	const fault = faultOf(text);
	const [root, second] = fault ? [] : rootsOf(text);
	if (root && !second) return root;
	const { start, words } = fault ?? { start: second?.start ?? 0, words: second ? 'a second root' : 'no root' };
	log.refuseFile(site.at(file, text, start), {
		kind: 'xml',
		found: `what no program can read, ${quote(words)}`,
		expected: 'well-formed XML',
		fix: `Build the site again; if it stays, mend ${xmlKindOf(file).maker}.`,
	});
	return undefined;
}

/** The elements of a name directly in another one. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
	children.filter((child) => child.name === name);

/** The text of the first of them; empty where there is none. */
export const textOf = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text.trim() ?? '';

/** An element and all within it. */
export const withAllWithin = (element: XmlElement): XmlElement[] => [
	element,
	...element.children.flatMap(withAllWithin),
];

/** What XML has no place for, not even by its number. */
// eslint-disable-next-line no-control-regex -- control characters are it
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** What may have an `&` that means itself, and every other one with what it refers to. */
const REFERENCES = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|&(?:#(\d+);|#x([\dA-Fa-f]+);|[^\s;&<>"']*;?)/g;
/** Without a list of its own, which no file of ours has, XML knows these. */
const ENTITIES = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);

function isSound([whole, decimal, hexadecimal]: RegExpExecArray): boolean {
	if (!whole.startsWith('&') || ENTITIES.has(whole)) return true;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return code <= 0x10ffff && !isSurrogate && !FORBIDDEN.test(String.fromCodePoint(code));
}

/** The first thing that readers of XML refuse: a sign or a reference that it lacks, or tags that do not pair. */
function faultOf(text: string): { start: number; words: string } | undefined {
	const forbidden = text.search(FORBIDDEN);
	if (forbidden >= 0) return { start: forbidden, words: 'a control character' };
	const unknown = text.matchAll(REFERENCES).find((reference) => !isSound(reference));
	if (unknown) return { start: unknown.index, words: `the reference ${unknown[0]}` };
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- what is to take its place brings six other packages
	const said = XMLValidator.validate(text);
	if (said === true) return undefined;
	const { line, msg } = said.err;
	// Of an empty text it tells no column.
	const col = Number.isInteger(said.err.col) ? said.err.col : 1;
	const before = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
	return { start: Math.min(before + col - 1, text.length), words: msg };
}

/** What a text without a fault has beside one another: one root, where it is well-formed. */
function rootsOf(text: string): XmlElement[] {
	const document: XmlElement = { name: '', attributes: {}, text: '', children: [], start: 0 };
	const open = [document];
	const parser: Parser = new Parser(
		{
			onopentag: (name, attributes) => {
				const element = { name, attributes, text: '', children: [], start: parser.startIndex };
				open.at(-1)?.children.push(element);
				open.push(element);
			},
			ontext: (part) => {
				const element = open.at(-1);
				if (element) element.text += part;
			},
			onclosetag: () => {
				open.pop();
			},
		},
		{ xmlMode: true },
	);
	parser.end(text);
	return document.children;
}

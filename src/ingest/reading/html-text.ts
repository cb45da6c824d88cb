import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { subscript, superscript } from '../../markdown/tex-symbols.ts';

/** Elements that stand for themselves in a line of text; any other begins a paragraph. */
const IN_LINE = new Set([
	'a',
	'b',
	'br',
	'em',
	'i',
	'small',
	'span',
	'strong',
	'sub',
	'sup',
	'tt',
	'u',
	'italic',
	'bold',
	'sc',
]);
const WITHOUT_TEXT = new Set(['script', 'style', 'head', 'template', 'iframe', 'object']);

/**
 * A title or an abstract that its source holds as HTML or JATS → plain text, paragraphs parted by a blank line. What is
 * raised or lowered becomes such a letter of Unicode, else TeX; mathematics becomes the TeX beside it, where there is one.
 */
export function htmlToText(html: string): string {
	if (!/[<&]/.test(html)) return html;
	const text = textOf(parseFragment(html));
	return text
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[\n ]*/g, '\n\n')
		.trim();
}

/** No one nests so deep on purpose; what is deeper is read as text alone, however deep it is. */
const DEEPEST = 200;

function textOf(node: Tree.Node, depth = 0): string {
	if ('value' in node) return node.value.replace(/\s+/g, ' ');
	if (!('childNodes' in node)) return '';
	if (depth > DEEPEST) return plainTextOf(node).replace(/\s+/g, ' ');
	const name = 'tagName' in node ? node.tagName.replace(/^\w+:/, '') : '';
	if (WITHOUT_TEXT.has(name)) return '';
	if (name === 'math') return mathOf(node);
	const text = node.childNodes.map((child) => textOf(child, depth + 1)).join('');
	if (name === 'sub') return subscript(text) ?? `$_{${text}}$`;
	if (name === 'sup') return superscript(text) ?? `$^{${text}}$`;
	if (name === 'br') return ' ';
	return name === '' || IN_LINE.has(name) ? text : `\n${text}\n`;
}

/** The TeX beside mathematics that is drawn, else its signs one after the other. */
export function mathOf(node: Tree.Node): string {
	const tex = annotationOf(node);
	return tex === undefined ? plainTextOf(node).replace(/\s+/g, ' ').trim() : `$${tex}$`;
}

function annotationOf(node: Tree.Node): string | undefined {
	for (const inner of nodesIn(node)) {
		if (!('tagName' in inner) || !inner.tagName.endsWith('annotation')) continue;
		const tex = inner.attrs.some(({ value }) => /tex/i.test(value)) ? plainTextOf(inner).trim() : '';
		if (tex !== '') return tex;
	}
	return undefined;
}

export function plainTextOf(node: Tree.Node): string {
	return [...nodesIn(node)].map((inner) => ('value' in inner ? inner.value : '')).join('');
}

/** A node and all within it, in the order of the document. */
export function* nodesIn(node: Tree.Node): Generator<Tree.Node> {
	const waiting = [node];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		yield next;
		if ('childNodes' in next) waiting.push(...next.childNodes.toReversed());
	}
}

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

function textOf(node: Tree.Node): string {
	if ('value' in node) return node.value.replace(/\s+/g, ' ');
	if (!('childNodes' in node)) return '';
	const name = 'tagName' in node ? node.tagName.replace(/^\w+:/, '') : '';
	if (WITHOUT_TEXT.has(name)) return '';
	if (name === 'math') return mathOf(node);
	const text = node.childNodes.map(textOf).join('');
	if (name === 'sub') return subscript(text) ?? `$_{${text}}$`;
	if (name === 'sup') return superscript(text) ?? `$^{${text}}$`;
	if (name === 'br') return ' ';
	return name === '' || IN_LINE.has(name) ? text : `\n${text}\n`;
}

function mathOf(node: Tree.ParentNode): string {
	const tex = annotationOf(node);
	return tex === undefined ? plainTextOf(node).replace(/\s+/g, ' ').trim() : `$${tex}$`;
}

function annotationOf(node: Tree.ParentNode): string | undefined {
	for (const child of node.childNodes) {
		if (!('tagName' in child)) continue;
		const isTex = child.tagName.endsWith('annotation') && child.attrs.some(({ value }) => /tex/i.test(value));
		const found = isTex ? plainTextOf(child).trim() : annotationOf(child);
		if (found) return found;
	}
	return undefined;
}

const plainTextOf = (node: Tree.Node): string => {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(plainTextOf).join('') : '';
};

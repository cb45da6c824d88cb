import type { Nodes } from 'hast';
import { texOf } from './math.ts';
import { texToText } from './tex-to-text.ts';

/** The words of a tree, mathematics in Unicode, with a blank line behind each block. */
export function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	const tex = node.type === 'element' ? texOf(node) : undefined;
	if (tex !== undefined) return texToText(tex.trim());
	if (!('children' in node)) return '';
	const text = node.children.map(textOf).join('');
	return node.type === 'element' && BLOCKS.has(node.tagName) ? `${text}\n\n` : text;
}

const BLOCKS = new Set(['p', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

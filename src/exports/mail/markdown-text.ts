import type { Element, ElementContent, Nodes } from 'hast';
import { texOf } from '../../markdown/math.ts';
import { isFootnoteReference, isWayBack } from '../../markdown/extras.ts';
import { editorsTree } from '../../markdown/processor.ts';
import { texToText } from '../../markdown/tex-to-text.ts';
import type { Numbered } from './text.ts';
import { wrap } from './wrap.ts';

/**
 * Markdown as blocks of wrapped text, lists with their marks and links with their numbers.
 *
 * @param absolute Makes an address absolute.
 * @param margin What every line begins with.
 */
export function blocksOf(
	markdown: string,
	absolute: (address: string) => string,
	numbered: Numbered,
	margin = '',
): string[] {
	const inline = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		if (!('children' in node)) return '';
		const tex = node.type === 'element' ? texOf(node) : undefined;
		if (tex !== undefined) return texToText(tex.trim());
		const text = node.children.map(inline).join('');
		if (node.type === 'element' && isWayBack(node)) return '';
		if (node.type === 'element' && isFootnoteReference(node)) return ` (note ${text})`;
		if (node.type === 'element' && node.tagName === 'del') return `~~${text}~~`;
		const href = node.type === 'element' ? node.properties.href : undefined;
		return typeof href === 'string' && href !== text ? `${text} ${numbered(absolute(href))}` : text;
	};
	const words = (node: Nodes): string => inline(node).replace(/\s+/g, ' ').trim();
	const block = (element: Element, before: string): string => {
		if (element.tagName === 'ul' || element.tagName === 'ol') return list(element, before);
		if (element.tagName === 'blockquote') return blocks(element.children, `${before}> `).join(`\n${before}>\n`);
		if (element.tagName === 'table')
			return rowsOf(element)
				.map((row) => line(row.map(words).join(' | '), before))
				.join('\n');
		if (element.tagName === 'div') return [line('Notes:', before), ...blocks(element.children, before)].join('\n');
		return line(words(element), before);
	};
	const line = (text: string, before: string): string => wrap(text, { first: before, indent: before });
	const list = ({ tagName, children }: Element, before: string): string =>
		elementsOf(children)
			.map((item, at) => wrap(words(item), listMargins(before, tagName === 'ol' ? `${at + 1}. ` : '- ')))
			.join('\n');
	const blocks = (nodes: readonly ElementContent[], before: string): string[] =>
		elementsOf(nodes)
			.map((element) => block(element, before))
			.filter((text) => text.trim() !== '');
	return blocks(editorsTree(markdown).children as ElementContent[], margin);
}

const elementsOf = (nodes: readonly ElementContent[]): Element[] => nodes.filter((node) => node.type === 'element');

/** The cells of each row. */
const rowsOf = ({ children }: Element): Element[][] =>
	elementsOf(children).flatMap((part) => elementsOf(part.children).map((row) => elementsOf(row.children)));

const listMargins = (before: string, mark: string): { first: string; indent: string } => ({
	first: before + mark,
	indent: before + ' '.repeat(mark.length),
});

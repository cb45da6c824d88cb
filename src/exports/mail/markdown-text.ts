import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { texOf } from '../../markdown/math.ts';
import { isFootnoteReference, isWayBack } from '../../markdown/extras.ts';
import { editorsTree } from '../../markdown/processor.ts';
import { texToText } from '../../markdown/tex-to-text.ts';
import { textOf } from '../../markdown/tree-text.ts';
import type { Letter } from './letter.ts';
import type { Numbered } from './text.ts';
import { wrap } from './wrap.ts';

/**
 * Markdown as blocks of wrapped text, lists with their marks, links with their numbers, and pictures as links to them.
 *
 * @param around `absolute` makes an address absolute.
 * @param margin What every line begins with.
 */
export const blocksOf = (
	markdown: string,
	{ absolute, pictureOf }: Pick<Letter, 'absolute' | 'pictureOf'>,
	numbered: Numbered,
	margin = '',
): string[] => blocks(editorsTree(markdown, { pictureOf }).children, throughout(margin), wordsWith(absolute, numbered));

/** What the first line begins with, and what those below it do. */
interface Margins {
	first: string;
	indent: string;
}

const throughout = (margin: string): Margins => ({ first: margin, indent: margin });
const marked = ({ first, indent }: Margins, mark: string, below: string): Margins => ({
	first: first + mark,
	indent: indent + below,
});

type Words = (node: Nodes) => string;

/** Gives the words of a node, its spaces as one each, a new line where the Markdown wants one. */
function wordsWith(absolute: (address: string) => string, numbered: Numbered): Words {
	const inline = (node: Nodes): string => {
		if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
		if (!('children' in node)) return '';
		if (node.type !== 'element') return node.children.map(inline).join('');
		if (node.tagName === 'br') return '\n';
		const { href, src, alt } = node.properties;
		if (typeof src === 'string') return alt ? `${alt} ${numbered(absolute(src))}` : '';
		const tex = texOf(node);
		if (tex !== undefined) return texToText(tex.trim());
		const text = node.children.map(inline).join(node.tagName === 'figure' ? '\n' : '');
		if (isWayBack(node)) return '';
		if (isFootnoteReference(node)) return ` (note ${text})`;
		if (node.tagName === 'del') return `~~${text}~~`;
		return typeof href === 'string' && href !== text ? `${text} ${numbered(absolute(href))}` : text;
	};
	return (node) =>
		inline(node)
			.replace(/ *\n */g, '\n')
			.replace(/[^\S\n]+/g, ' ')
			.trim();
}

const blocks = (nodes: readonly RootContent[], margins: Margins, words: Words): string[] =>
	partsOf(nodes).map((part, at) => block(part, at === 0 ? margins : throughout(margins.indent), words));

/** The parts that stand below each other. Words beside them, as in an item of a list, are a paragraph. */
function partsOf(nodes: readonly RootContent[]): Element[] {
	const parts: Element[] = [];
	let beside: ElementContent[] | undefined;
	for (const node of nodes) {
		if (node.type === 'doctype') continue;
		if (node.type === 'element' && PARTS.test(node.tagName)) {
			parts.push(node);
			beside = undefined;
		} else if (beside) beside.push(node);
		else {
			beside = [node];
			parts.push({ type: 'element', tagName: 'p', properties: {}, children: beside });
		}
	}
	return parts.filter((part) => textOf(part).trim() !== '' || hasPicture(part));
}

const PARTS = /^(p|[ou]l|blockquote|pre|table|div|figure|hr|h[1-6])$/;

/** Whether it has one that is described. */
const hasPicture = ({ properties, children }: Element): boolean =>
	Boolean(properties.alt) || elementsOf(children).some(hasPicture);

function block(element: Element, margins: Margins, words: Words): string {
	const { tagName, children } = element;
	if (isList(element)) return list(element, margins, words);
	if (tagName === 'blockquote')
		return apart(blocks(children, marked(margins, '> ', '> '), words), `${margins.indent}>`);
	if (tagName === 'pre' && !elementsOf(children).some(texOf)) return code(element, margins);
	if (tagName === 'table')
		return below(
			rowsOf(element).map((row) => row.map(words).join(' | ')),
			margins,
		);
	if (tagName === 'div') {
		return [below(['Notes:'], margins), ...blocks(children, throughout(margins.indent), words)].join('\n');
	}
	return below(words(element).split('\n'), margins);
}

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';

/** Parts with an empty line of the margin between them. */
const apart = (parts: readonly string[], margin: string): string => parts.join(`\n${margin.trimEnd()}\n`);

/** Lines, each wrapped by itself. */
const below = (lines: readonly string[], { first, indent }: Margins): string =>
	lines.map((line, at) => wrap(line, { first: at === 0 ? first : indent, indent })).join('\n');

/** Its lines as they are, however long. */
const code = (element: Element, { first, indent }: Margins): string =>
	textOf(element)
		.trimEnd()
		.split('\n')
		.map((line, at) => `${at === 0 ? first : indent}${line}`.trimEnd())
		.join('\n');

function list({ tagName, properties, children }: Element, margins: Margins, words: Words): string {
	const items = elementsOf(children);
	const texts = items.map((item, at) => {
		const mark = tagName === 'ol' ? `${Number(properties.start ?? 1) + at}. ` : '- ';
		const before = at === 0 ? margins : throughout(margins.indent);
		return itemToText(item, marked(before, mark, ' '.repeat(mark.length)), words);
	});
	const isApart = items.some((item) => partsOf(item.children).some((part, at) => at > 0 && !isList(part)));
	return isApart ? apart(texts, margins.indent) : texts.join('\n');
}

/** A list stands close to what it belongs to, all else apart. */
function itemToText({ children }: Element, margins: Margins, words: Words): string {
	const texts = partsOf(children).map((part, at) => {
		if (at === 0) return block(part, margins, words);
		const text = block(part, throughout(margins.indent), words);
		return isList(part) ? text : `${margins.indent.trimEnd()}\n${text}`;
	});
	return texts.join('\n') || margins.first.trimEnd();
}

const elementsOf = (nodes: readonly ElementContent[]): Element[] => nodes.filter((node) => node.type === 'element');

/** The cells of each row. */
const rowsOf = ({ children }: Element): Element[][] =>
	elementsOf(children).flatMap((part) => elementsOf(part.children).map((row) => elementsOf(row.children)));

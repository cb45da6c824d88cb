import type { PhrasingContent } from 'mdast';
import { paragraphsToMarkdown } from '../markdown/processor.ts';
import { linksOf } from './links.ts';
import { MATH } from './repair/repair.ts';

/** A repaired abstract → Markdown: its mathematics as `$…$`, its addresses as links, the rest as the text it is. */
export function abstractToMarkdown(text: string): string {
	const paragraphs = text
		.split(/\n{2,}/)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean);
	return paragraphsToMarkdown(paragraphs.map(nodesOf));
}

/** Repaired text as a field of an entry holds it: a dollar sign needs no backslash, and words stand for their address. */
export const toPlain = (text: string): string =>
	text.replaceAll('\\$', '$').replace(ADDRESS, (address: string, words?: string) => words ?? address);

/** With its words, if it has any. Without them it is matched, too: else each `http://` in it would be tried anew. */
const ADDRESS = /https?:\/\/[^\s{}]+(?:\{([^{}]*)\})?/g;

function nodesOf(paragraph: string): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	let position = 0;
	for (const { url, words, start, end } of linksOf(paragraph)) {
		nodes.push(...mathNodesOf(paragraph.slice(position, start)));
		nodes.push({ type: 'link', url, children: [{ type: 'text', value: words ?? url }] });
		position = end;
	}
	return [...nodes, ...mathNodesOf(paragraph.slice(position))];
}

function mathNodesOf(text: string): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	let position = 0;
	for (const { index, 0: math } of text.matchAll(MATH)) {
		nodes.push(...textNodeOf(text.slice(position, index)), { type: 'inlineMath', value: math.slice(1, -1) });
		position = index + math.length;
	}
	return [...nodes, ...textNodeOf(text.slice(position))];
}

const textNodeOf = (text: string): PhrasingContent[] =>
	text === '' ? [] : [{ type: 'text', value: text.replaceAll('\\$', '$') }];

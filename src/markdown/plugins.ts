import type { Root as HastRoot } from 'hast';
import type { Heading, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isMath } from '../model/math-text.ts';
import { untoldHost } from '../model/shown-address.ts';
import { textOf } from './tree-text.ts';

/**
 * Shows raw HTML in Markdown as the text it is written as. Content comes from anywhere: no tag of it may reach a page,
 * and none of its words may be lost.
 */
export function remarkHtmlAsText() {
	return (tree: Root): void => {
		visit(tree, 'html', (node, index, parent) => {
			if (!parent || index === undefined) return undefined;
			const text = { type: 'text' as const, value: node.value };
			// Between blocks a text needs a paragraph around it; within one it stands by itself.
			const isBlock = BLOCK_PARENTS.has(parent.type);
			parent.children[index] = isBlock ? ({ type: 'paragraph', children: [text] } satisfies Paragraph) : text;
			return SKIP;
		});
	};
}

const BLOCK_PARENTS = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** A page has its title as its one heading of the first rank, so those of a text that begins there stand one lower. */
export function remarkHeadingsBelowTitle() {
	return (tree: Root): void => {
		const headings: Heading[] = [];
		visit(tree, 'heading', (heading) => void headings.push(heading));
		if (!headings.some(({ depth }) => depth === 1)) return;
		for (const heading of headings) heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
	};
}

/** Gives back as text what only looks like mathematics, such as `$5 or $10`. */
export function remarkMoneyAsText() {
	return (tree: Root): void => {
		visit(tree, 'inlineMath', (node, index, parent) => {
			if (!parent || index === undefined || node.value === '') return;
			const next = parent.children[index + 1];
			const following = next?.type === 'text' ? next.value : '';
			if (!isMath(node.value, following)) parent.children[index] = { type: 'text', value: `$${node.value}$` };
		});
	};
}

/** Sets `$$…$$` apart where it is all of a paragraph, in one line too. */
export function remarkDisplayMath() {
	return (tree: Root, { value }: { value: unknown }): void => {
		visit(tree, 'paragraph', (paragraph) => {
			const [only, ...others] = paragraph.children;
			if (only?.type !== 'inlineMath' || others.length > 0) return;
			// As an element, it then is what a formula between lines of their own is.
			if (String(value).startsWith('$$', only.position?.start.offset)) paragraph.data = { hName: 'pre' };
		});
	};
}

/**
 * Says where a link leads whose words are another address: content comes from anywhere. A host without a scheme is asked
 * by https; from a page on a disk, the address would name a disk of that host.
 */
export function rehypeHonestLinks() {
	return (tree: HastRoot): void => {
		visit(tree, 'element', (element, index, parent) => {
			const { href } = element.properties;
			if (element.tagName !== 'a' || typeof href !== 'string' || !parent || index === undefined) return undefined;
			const address = href.replace(/^\/\//, 'https://');
			element.properties.href = address;
			const host = untoldHost(textOf(element), address);
			if (host === undefined) return undefined;
			parent.children.splice(index + 1, 0, { type: 'text', value: ` (${host})` });
			return [SKIP, index + 2];
		});
	};
}

/** Rewrites the addresses of links and pictures with the function that the file brings along. */
export function rehypeAddresses() {
	return (tree: HastRoot, { data }: { data: Record<string, unknown> }): void => {
		const addressOf = data['addressOf'] as ((href: string) => string) | undefined;
		if (!addressOf) return;
		visit(tree, 'element', ({ properties }) => {
			if (typeof properties.href === 'string') properties.href = addressOf(properties.href);
			if (typeof properties.src === 'string') properties.src = addressOf(properties.src);
		});
	};
}

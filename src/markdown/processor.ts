import type { Nodes as HastNodes } from 'hast';
import type { Paragraph, Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Shows raw HTML in Markdown as the text it is written as. Content comes from anywhere: no tag of it may reach a page,
 * and none of its words may be lost.
 */
function remarkHtmlAsText() {
	return (tree: Root): void => {
		visit(tree, 'html', (node, index, parent) => {
			if (!parent || index === undefined) return undefined;
			const text = { type: 'text' as const, value: node.value };
			// Between blocks a text needs a paragraph around it; within one it stands by itself.
			const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
			parent.children[index] = isBlock ? ({ type: 'paragraph', children: [text] } satisfies Paragraph) : text;
			return SKIP;
		});
	};
}

/** Turns pictures into links to them: a page loads nothing from anyone else, and opens without a network. */
function remarkImagesAsLinks() {
	return (tree: Root): void => {
		visit(tree, 'image', ({ url, alt }, index, parent) => {
			if (!parent || index === undefined) return;
			parent.children[index] = { type: 'link', url, children: [{ type: 'text', value: alt || url }] };
		});
	};
}

const reader = unified()
	.use(remarkParse)
	.use(remarkHtmlAsText)
	.use(remarkImagesAsLinks)
	.use(remarkRehype)
	.use(rehypeSanitize, { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img') })
	.use(rehypeStringify)
	.freeze();

const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*' }).freeze();

/** Markdown → HTML, free of scripts and of raw HTML. */
export const markdownToHtml = (markdown: string): string => String(reader.processSync(markdown));

/** Markdown → the words alone, paragraphs divided by a blank line. */
export function markdownToText(markdown: string): string {
	const tree = reader.runSync(reader.parse(markdown));
	return textOf(tree)
		.replace(/\n{2,}/g, '\n\n')
		.trim();
}

/**
 * Plain text → Markdown that reads back as the same text: `a*b*c`, `<5%` and `#1` come out as they went in.
 * A blank line divides paragraphs; other white space is folded.
 */
export function textToMarkdown(text: string): string {
	const paragraphs = text
		.split(/\n[^\S\n]*\n/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter(Boolean);
	const children = paragraphs.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
	return writer.stringify({ type: 'root', children }).trim();
}

const BLOCKS = new Set(['p', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function textOf(node: HastNodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	const text = node.children.map(textOf).join('');
	return node.type === 'element' && BLOCKS.has(node.tagName) ? `${text}\n\n` : text;
}

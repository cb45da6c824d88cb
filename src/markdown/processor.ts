import type { Nodes as HastNodes, Root as HastRoot, Text } from 'hast';
import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isMath } from '../model/math-text.ts';
import { untoldHost } from '../model/shown-address.ts';
import { rehypeMathml, texOf, unparted } from './math.ts';
import { plainHtml, plainMarkdown, plainText } from './plain-paragraphs.ts';
import { unnested } from './unnested.ts';
import { texToText } from './tex-to-text.ts';

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

/** A page has its title as its one heading of the first rank, so those of a text that begins there stand one lower. */
function remarkHeadingsBelowTitle() {
	return (tree: Root): void => {
		const headings: Heading[] = [];
		visit(tree, 'heading', (heading) => void headings.push(heading));
		if (!headings.some(({ depth }) => depth === 1)) return;
		for (const heading of headings) heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
	};
}

/** Gives back as text what only looks like mathematics, such as `$5 or $10`. */
function remarkMoneyAsText() {
	return (tree: Root): void => {
		visit(tree, 'inlineMath', (node, index, parent) => {
			if (!parent || index === undefined || node.value === '') return;
			const next = parent.children[index + 1];
			const following = next?.type === 'text' ? next.value : '';
			if (!isMath(node.value, following)) parent.children[index] = { type: 'text', value: `$${node.value}$` };
		});
	};
}

/**
 * Says where a link leads whose words are another address: content comes from anywhere. A host without a scheme is asked
 * by https; from a page on a disk, the address would name a disk of that host.
 */
function rehypeHonestLinks() {
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

const parser = unified()
	.use(remarkParse)
	.use(remarkMath)
	.use(remarkHtmlAsText)
	.use(remarkHeadingsBelowTitle)
	.use(remarkImagesAsLinks)
	.use(remarkMoneyAsText);
/** No pictures, and links to the web, to mail and within the site. */
const SAFE = {
	...defaultSchema,
	tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
	protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};
const sanitized = parser().use(remarkRehype).use(rehypeSanitize, SAFE).use(rehypeHonestLinks);
const treeReader = sanitized().freeze();
/** Rewrites the addresses of links with the function that the file brings along. */
function rehypeAddresses() {
	return (tree: HastRoot, { data }: { data: Record<string, unknown> }): void => {
		const addressOf = data['addressOf'] as ((href: string) => string) | undefined;
		if (!addressOf) return;
		visit(tree, 'element', ({ properties }) => {
			if (typeof properties.href === 'string') properties.href = addressOf(properties.href);
		});
	};
}

// The only raw HTML in the tree is the MathML of our own making.
const reader = sanitized()
	.use(rehypeAddresses)
	.use(rehypeMathml)
	.use(rehypeStringify, { allowDangerousHtml: true })
	.freeze();

const simpleWriter = unified().use(rehypeStringify).freeze();
const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*' }).use(remarkMath).freeze();

/**
 * Markdown → HTML, free of scripts and of raw HTML, its mathematics as MathML.
 *
 * @param addressOf Makes of a link's address the one that is written; without it, addresses stay as they are.
 */
export const markdownToHtml = (markdown: string, addressOf?: (href: string) => string): string =>
	plainHtml(markdown, addressOf) ??
	unparted(String(reader.processSync({ value: unnested(markdown), data: { addressOf } })));

/** Markdown → a tree free of scripts and of raw HTML, its mathematics as the elements that `texOf` reads. */
export const markdownToTree = (markdown: string): HastRoot => treeReader.runSync(treeReader.parse(unnested(markdown)));

/**
 * Markdown → HTML of the simplest elements, its mathematics as text, for what draws no MathML.
 *
 * @param addressOf What a link's address becomes.
 */
export function markdownToSimpleHtml(markdown: string, addressOf: (address: string) => string): string {
	const tree = markdownToTree(markdown);
	visit(tree, 'element', (element) => {
		const tex = texOf(element);
		if (tex !== undefined) Object.assign(element, { tagName: 'span', properties: {}, children: [textNode(tex)] });
		const { href } = element.properties;
		if (typeof href === 'string') element.properties = { href: addressOf(href) };
	});
	return simpleWriter.stringify(tree);
}

const textNode = (tex: string): Text => ({ type: 'text', value: texToText(tex.trim()) });

/** Markdown → the words alone, paragraphs divided by a blank line, mathematics in Unicode. */
export function markdownToText(markdown: string): string {
	const text = plainText(markdown) ?? textOf(markdownToTree(markdown)).replace(/\n{2,}/g, '\n\n');
	return text.trim();
}

/**
 * Paragraphs, each as the nodes of its line, → Markdown that reads back as the same: in a text node, `a*b*c`, `<5%`,
 * `#1` and `$5` come out as they went in.
 */
export function paragraphsToMarkdown(paragraphs: readonly PhrasingContent[][]): string {
	const children = paragraphs.map((nodes): Paragraph => ({ type: 'paragraph', children: nodes }));
	return (plainMarkdown(paragraphs) ?? writer.stringify({ type: 'root', children })).trim();
}

const BLOCKS = new Set(['p', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function textOf(node: HastNodes): string {
	if (node.type === 'text') return node.value;
	const tex = node.type === 'element' ? texOf(node) : undefined;
	if (tex !== undefined) return texToText(tex.trim());
	if (!('children' in node)) return '';
	const text = node.children.map(textOf).join('');
	return node.type === 'element' && BLOCKS.has(node.tagName) ? `${text}\n\n` : text;
}

import type { Root as HastRoot, Text } from 'hast';
import type { Paragraph, PhrasingContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import {
	isFootnoteReference,
	isWayBack,
	lowerHeadings,
	rehypeExtras,
	rehypeForPages,
	remarkTicks,
	type Surroundings,
} from './extras.ts';
import { rehypeMathml, texOf, unparted } from './math.ts';
import { type Pictured, remarkImagesAsLinks, remarkPictureAddresses, remarkPictures } from './pictures.ts';
import { plainHtml, plainMarkdown, plainText } from './plain-paragraphs.ts';
import {
	rehypeAddresses,
	rehypeHonestLinks,
	remarkDisplayMath,
	remarkHeadingsBelowTitle,
	remarkHtmlAsText,
	remarkMoneyAsText,
} from './plugins.ts';
import { texToText } from './tex-to-text.ts';
import { textOf } from './tree-text.ts';
import { unnested } from './unnested.ts';

/** No pictures, and links to the web, to mail and within the site. The only anchors are those of footnotes. */
const SAFE = {
	...defaultSchema,
	tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
	protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
	clobberPrefix: '',
};
/** The same with pictures, which only `remarkPictures` makes: raw HTML is text by then. */
const SAFE_WITH_PICTURES = {
	...SAFE,
	tagNames: [...SAFE.tagNames, 'img', 'figure', 'figcaption'],
	attributes: { ...defaultSchema.attributes, img: ['src', 'loading'] },
};
const parser = () => unified().use(remarkParse).use(remarkPictureAddresses);
const safely = (from: ReturnType<typeof parser>, safe: typeof SAFE) =>
	from
		.use(remarkMath)
		.use(remarkHtmlAsText)
		.use(remarkHeadingsBelowTitle)
		.use(remarkMoneyAsText)
		.use(remarkDisplayMath)
		.use(remarkRehype, { clobberPrefix: '', footnoteBackContent: '↑' })
		.use(rehypeSanitize, safe)
		.use(rehypeHonestLinks);
const ofPapers = safely(parser().use(remarkImagesAsLinks), SAFE);
const editorsParser = parser().use(remarkGfm, { singleTilde: false }).use(remarkTicks).use(remarkPictures);
const ofEditors = safely(editorsParser, SAFE_WITH_PICTURES).use(rehypeExtras);
const treeReader = ofPapers().freeze();
const editorsTreeReader = ofEditors().freeze();

// The only raw HTML in the tree is the MathML of our own making.
const asHtml = (from: typeof ofPapers) =>
	from().use(rehypeAddresses).use(rehypeMathml).use(rehypeStringify, { allowDangerousHtml: true });
const reader = asHtml(ofPapers).freeze();
const editorsReader = asHtml(ofEditors().use(rehypeForPages)).freeze();

const simpleWriter = unified().use(rehypeStringify).freeze();
const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*' }).use(remarkMath).freeze();

/**
 * The Markdown of a paper → HTML, free of scripts and of raw HTML, its mathematics as MathML.
 *
 * @param addressOf Makes of a link's address the one that is written; without it, addresses stay as they are.
 */
export const markdownToHtml = (markdown: string, addressOf?: (href: string) => string): string =>
	plainHtml(markdown, addressOf) ??
	unparted(String(reader.processSync({ value: unnested(markdown), data: { addressOf } })));

/**
 * The Markdown of an editor, who writes tables, strikes, bare addresses and footnotes too → HTML as that of papers.
 *
 * @param around `addressOf` as above, the pictures, and what is around the text.
 */
export const editorsHtml = (
	markdown: string,
	around: Surroundings & Pictured & { addressOf?: (href: string) => string } = {},
): string => unparted(String(editorsReader.processSync({ value: unnested(markdown), data: { ...around } })));

/** Markdown → a tree free of scripts and of raw HTML, its mathematics as the elements that `texOf` reads. */
export const markdownToTree = (markdown: string): HastRoot => treeOf(markdown, treeReader);

/** The same of what an editor writes, with its pictures. */
export const editorsTree = (markdown: string, pictured: Pictured = {}): HastRoot =>
	treeOf(markdown, editorsTreeReader, pictured);

function treeOf(markdown: string, from: typeof treeReader, data: object = {}): HastRoot {
	const value = unnested(markdown);
	return from.runSync(from.parse(value), { value, data: { ...data } });
}

/**
 * The Markdown of an editor → HTML of the simplest elements, its mathematics as text, for what draws no MathML and leads
 * to no place within itself.
 *
 * @param addressOf What the address of a link or a picture becomes.
 * @param around The pictures, and how wide one may be, in pixels.
 */
export function editorsSimpleHtml(
	markdown: string,
	addressOf: (address: string) => string,
	{ widest = Infinity, ...around }: Pictured & { widest?: number } = {},
): string {
	const tree = editorsTree(markdown, around);
	lowerHeadings(tree, around.under);
	visit(tree, 'element', (element) => {
		const tex = texOf(element);
		if (isFootnoteReference(element)) Object.assign(element, { tagName: 'span', properties: {} });
		element.children = element.children.filter((child) => child.type !== 'element' || !isWayBack(child));
		delete element.properties.id;
		if (element.tagName === 'table') element.properties.className = ['written'];
		// Its cells have theirs as an attribute, which the programs of mail know.
		if (element.tagName === 'th') element.properties.align ??= 'left';
		if (tex !== undefined) Object.assign(element, { tagName: 'span', properties: {}, children: [textNode(tex)] });
		const { href, src, alt, width } = element.properties;
		if (typeof href === 'string') element.properties = { href: addressOf(href) };
		if (typeof src === 'string')
			element.properties = { src: addressOf(src), alt, width: Math.min(Number(width), widest) };
		if (element.tagName === 'figure') Object.assign(element, { tagName: 'div', properties: { className: ['figure'] } });
		if (element.tagName === 'figcaption')
			Object.assign(element, { tagName: 'p', properties: { className: ['quiet'] } });
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

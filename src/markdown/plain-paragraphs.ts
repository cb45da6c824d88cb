import type { PhrasingContent } from 'mdast';

// Most abstracts are paragraphs without any sign that means something to Markdown, HTML or mathematics. These are read
// and written here a hundred times as fast as by what knows all of Markdown, to the same letters.

/** Markdown → HTML; nothing where it is more than plain paragraphs. */
export function plainHtml(markdown: string, addressOf: (href: string) => string = (href) => href): string | undefined {
	const paragraphs = read(markdown);
	const isSound = (piece: Piece): boolean => typeof piece === 'string' || ADDRESS_ALONE.test(addressOf(piece.url));
	if (!paragraphs?.every((pieces) => pieces.every(isSound))) return undefined;
	const html = (piece: Piece): string =>
		typeof piece === 'string' ? piece : `<a href="${addressOf(piece.url)}">${piece.url}</a>`;
	return paragraphs.map((pieces) => `<p>${pieces.map(html).join('')}</p>`).join('\n');
}

/** Markdown → its words, paragraphs divided by a blank line; nothing where it is more than plain paragraphs. */
export function plainText(markdown: string): string | undefined {
	const words = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.url);
	return read(markdown)
		?.map((pieces) => pieces.map(words).join(''))
		.join('\n\n');
}

/** Paragraphs → Markdown; nothing where any of their signs has to be escaped. */
export function plainMarkdown(paragraphs: readonly (readonly PhrasingContent[])[]): string | undefined {
	if (!paragraphs.every((nodes) => nodes.every(isPlain))) return undefined;
	const written = (node: PhrasingContent): string =>
		node.type === 'link' ? `<${node.url}>` : node.type === 'text' ? node.value : '';
	const markdown = paragraphs.map((nodes) => nodes.map(written).join('')).join('\n\n');
	return read(markdown) && markdown;
}

/** A piece of a paragraph: words, or a link that shows its address. */
type Piece = string | { url: string };

/** An address that is the same in Markdown, in HTML and by itself. */
const ADDRESS = String.raw`https?:\/\/[\w!#()+,\-./:;=?@~]+`;
const ADDRESS_ALONE = new RegExp(`^${ADDRESS}$`);
const LINK = new RegExp(`<(${ADDRESS})>`);
const WORDS = String.raw`[^\\\x60*_[\]<>&$\u0000-\u001f\u007f-\u009f]*`;
/** No number that may begin a list, and no sign that may begin anything but a paragraph. */
const BEGINNING = String.raw`(?:[\p{L}("“]|\d+[^\d.)])`;
const PLAIN = new RegExp(`^(?=${BEGINNING})${WORDS}(?:<${ADDRESS}>${WORDS})*(?<! )$`, 'u');

function read(markdown: string): Piece[][] | undefined {
	if (markdown === '') return [];
	const paragraphs = markdown.split('\n\n');
	if (!paragraphs.every((paragraph) => PLAIN.test(paragraph))) return undefined;
	// Every other piece is an address.
	return paragraphs.map((paragraph) =>
		paragraph.split(LINK).map((piece, index) => (index % 2 === 0 ? piece : { url: piece })),
	);
}

function isPlain(node: PhrasingContent): boolean {
	if (node.type === 'text') return !/[<\n]/.test(node.value);
	if (node.type !== 'link') return false;
	const [words, ...more] = node.children;
	return words?.type === 'text' && words.value === node.url && more.length === 0 && ADDRESS_ALONE.test(node.url);
}

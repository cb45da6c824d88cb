import type { Definition, Image, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { runsOf } from '../model/math-text.ts';
import { isElsewhere, type OwnPicture, type PictureOf, type WrittenPicture } from '../model/own-picture.ts';

/** Gives pictures that have their addresses elsewhere in the text, `![A lamp][lamp]`, these addresses. */
export function remarkPictureAddresses() {
	return (tree: Root): void => {
		const definitions = new Map<string, Definition>();
		visit(tree, 'definition', (found) => void definitions.getOrInsertComputed(found.identifier, () => found));
		visit(tree, 'imageReference', (reference, index, parent) => {
			const definition = definitions.get(reference.identifier);
			if (!definition || !parent || index === undefined) return;
			const { alt, position } = reference;
			const { url, title } = definition;
			parent.children[index] = { type: 'image', url, title, alt, ...(position && { position }) };
		});
	};
}

/** Turns pictures into links to them: a page loads nothing from anyone else, and opens without a network. */
export function remarkImagesAsLinks() {
	return (tree: Root): void => {
		visit(tree, 'image', (image, index, parent) => {
			if (parent && index !== undefined) parent.children[index] = linkTo(image);
		});
	};
}

const linkTo = ({ url, alt }: Image) => ({
	type: 'link' as const,
	url,
	children: [{ type: 'text' as const, value: alt || url }],
});

/** What is known of the pictures of a text. */
export interface Pictured {
	/** The editor's own; none can be shown where this is not told. */
	pictureOf?: PictureOf;
	/** The rank of the heading above the text. */
	under?: number;
}

/**
 * Shows the pictures of the editor's own, and turns the others into links. One that cannot be shown leaves its
 * description, which stands for it. The first of a text that begins a page is loaded at once, the others when they are
 * near.
 */
export function remarkPictures() {
	return (tree: Root, { value, data }: { value: unknown; data: Record<string, unknown> }): void => {
		const { pictureOf, under = 1 }: Pictured = data;
		let isLow = under > 1;
		visit(tree, 'image', (image, index, parent) => {
			if (!parent || index === undefined) return;
			const picture = isElsewhere(image.url) ? undefined : pictureOf?.(writtenAs(image, String(value)));
			if (picture) show(image, picture, isLow);
			else parent.children[index] = isElsewhere(image.url) ? linkTo(image) : { type: 'text', value: image.alt ?? '' };
			isLow ||= picture !== undefined;
		});
		visit(tree, 'paragraph', setApart);
	};
}

const writtenAs = ({ url, alt, position }: Image, text: string): WrittenPicture => ({
	address: url,
	description: alt ?? '',
	source: text.slice(position?.start.offset, position?.end.offset),
});

function show(image: Image, { url, width, height }: OwnPicture, isLow: boolean): void {
	image.url = url;
	image.alt = image.alt?.trim() ?? '';
	image.data = { hProperties: { width, height, ...(isLow && { loading: 'lazy' }) } };
}

/** Makes a paragraph that is a picture with a title a figure, the title its caption. */
function setApart(paragraph: Paragraph): void {
	const [only, ...others] = paragraph.children;
	const [image] = only?.type === 'link' ? only.children : [only];
	if (image?.type !== 'image' || !image.title || others.length > 0) return;
	paragraph.data = { hName: 'figure' };
	const caption = runsOf(image.title).map(({ kind, value }) => (kind === 'math' ? formula(value) : wordsOf(value)));
	paragraph.children.push({ type: 'emphasis', data: { hName: 'figcaption' }, children: caption });
	image.title = null;
}

const wordsOf = (value: string): Text => ({ type: 'text', value });

/** As remark-math reads `$…$`. */
const formula = (value: string): PhrasingContent => ({
	type: 'inlineMath',
	value,
	data: { hName: 'code', hProperties: { className: ['language-math', 'math-inline'] }, hChildren: [wordsOf(value)] },
});

import { paragraphsToMarkdown } from '../../src/markdown/processor.ts';

/** Plain text → Markdown. A blank line divides paragraphs; other white space is folded. */
export const textToMarkdown = (text: string): string =>
	paragraphsToMarkdown(
		text
			.split(/\n[^\S\n]*\n/)
			.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
			.filter(Boolean)
			.map((value) => [{ type: 'text', value }]),
	);

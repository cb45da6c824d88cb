import { VENUE } from './labels.ts';

/** What stands before a title in the same run: its number, its date, a sign. */
export const withoutTags = (text: string): string =>
	text.replace(
		/^(?:[\s\p{Extended_Pictographic}\uFE0F:•●*-]|(?<!\S)\d{1,4}[.)]\s|[[(【][^\])】]{1,40}[\])】](?!\())+/u,
		'',
	);

export const tagsOf = (text: string): string => text.slice(0, text.length - withoutTags(text).length);

export function cleanTitle(text: string): string {
	const trimmed = text.replace(/\s+/g, ' ').replace(/[\s\p{Extended_Pictographic}\uFE0F]+$/u, '');
	const bare = bracketed(trimmed) ?? withoutTags(trimmed);
	return bare
		.replace(/^(?:arxiv:\s*)?\d{4}\.\d{4,5}(?:v\d+)?\s*[-–—:|]\s*(?=\S)/i, '')
		.replace(/^[\s"“”'‘[|]+(?=\S)|[\s"“”,:;|[(-]+$/gu, '')
		.replace(/(?<=[\p{L}\p{N})\]$"”?!])\.$/u, '')
		.replace(/^([^[\]]*)\]+$/, '$1')
		.trim();
}

/** A title that is all in brackets, `[Lamps that Burn by Day]`, and too long for a tag. */
function bracketed(text: string): string | undefined {
	const [, inner = ''] = /^ ?\[([^[\]]+)\]$/.exec(text) ?? [];
	return wordCount(inner) >= 4 && !VENUE.test(inner) ? inner : undefined;
}

export const wordCount = (text: string): number => text.trim().split(/\s+/).length;

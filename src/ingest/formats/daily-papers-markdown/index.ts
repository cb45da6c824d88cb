import type { Format } from '../format.ts';
import { readPage } from '../daily-papers/cards/index.ts';
import { isPaperPage } from '../daily-papers/cards/paper-page.ts';
import { seenText } from '../daily-papers/seen-text.ts';
import { markdownLines } from './markdown-lines.ts';

/**
 * A page of papers of Hugging Face, saved by a tool that keeps its headings and links: as Markdown, as text with numbered
 * links, or as text with the addresses below the words.
 */
export const dailyPapersMarkdown: Format = {
	name: 'daily-papers-markdown',
	description: 'a "Daily Papers" or "Trending Papers" page saved as Markdown or with its links',
	standing: 'page',
	recognises,
	parse: ({ text, path }, log) => readPage(markdownLines(seenText(text), path), path, log),
};

/** What only this page says. */
const BYLINE = /^.{0,40}\bby\b.{0,300}\band the research community[^\S\n]*$/im;
const BROKEN_BYLINE = /^[^\S\n]*and the research community[^\S\n]*$/m;
const PAGE_TITLE = /^[^\S\n]*(?:#{1,6} +)?(?:daily|trending) papers[^\S\n]*$/im;
const VOTES = /huggingface\.co\/login\?next=%2Fpapers%2F\d|\(\/login\?next=%2Fpapers%2F\d/;
/** What stands below a title. */
const BLOCK = /^[^\S\n]*(?:\[?[-*+•·]?[^\S\n]*\d+ authors?\b|·[^\S\n]*$)/m;
const HEADING = /^[^\S\n]*#{1,6} +\S/m;
const NUMBERED_HEADING = /^[^\S\n]*#{1,6} +\[[^\n]*(?:\]\[\d+\]|\]\([^\s)]{0,60}\/papers\/\d)/m;
const LINK =
	/\]\([^\s)]{0,60}\/papers\/[\w.]+|^[^\S\n]*https?:\/\/huggingface\.co\/papers\/\d|\]\[\d+\]|^[^\S\n]*\d+\. https?:\/\/huggingface\.co\/papers\/\d/m;

function recognises(text: string): boolean {
	if (/^\s*(?:<!doctype|<html|[[{]")/i.test(text)) return false;
	// The papers that its readers talk of are no list.
	if (isPaperPage(text)) return true;
	const isPage =
		BYLINE.test(text) || BROKEN_BYLINE.test(text) || VOTES.test(text) || (PAGE_TITLE.test(text) && BLOCK.test(text));
	if (isPage) return HEADING.test(text) || LINK.test(text);
	return NUMBERED_HEADING.test(text) && BLOCK.test(text);
}

import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readPage } from '../daily-papers/cards/index.ts';
import { savedOn } from '../../reading/saved-on.ts';
import type { Format } from '../format.ts';
import { readEmbedded } from './embedded.ts';
import { htmlLines, type Manner } from './html-lines.ts';

/**
 * A page of papers of Hugging Face saved as HTML. It holds its data twice: as JSON, from which its script draws the page
 * anew, and drawn. The JSON has more; a page that was saved without its scripts has lost it.
 */
export const dailyPapersHtml: Format = {
	name: 'daily-papers-html',
	description: 'a "Daily Papers" or "Trending Papers" page saved as HTML',
	standing: 'page',
	recognises,
	parse: parseHtml,
};

const TAG = /<(?:!doctype|html|head|body|main|div|section|article|h[1-6])\b[^<>]*/i;
const DATA = /(?:&quot;|&#34;|")(?:dailyPapers|searchResults|papers)(?:&quot;|&#34;|")\s*:\s*\[/;
const RECORD =
	/\{(?:&quot;|&#34;)(?:paper(?:&quot;|&#34;)\s*:\s*\{|id(?:&quot;|&#34;):(?:&quot;|&#34;)\d{4}\.\d{4,5}&)/;
const CARD = /<(?:article|h3)\b/i;
const PAPER_LINK = /href\s?=\s?["']?[^"'\s<>]{0,200}\/papers\/\d{4}\.\d{4,5}/i;

function recognises(text: string): boolean {
	if (!TAG.test(text)) return false;
	return (
		RECORD.test(text) || (/data-props\s?=/.test(text) && DATA.test(text)) || (CARD.test(text) && PAPER_LINK.test(text))
	);
}

const CARDS: Manner = { piece: /<article\b/gi };

function parseHtml({ text, path }: Capture, log: ProblemLog): ReturnType<Format['parse']> {
	const embedded = readEmbedded(text, path, log);
	const listing = embedded.listed > 0 ? embedded : readPage(htmlLines(text, path, CARDS), path, log);
	const captured = savedOn(text) ?? listing.captured ?? embedded.captured;
	return { ...listing, ...(captured !== undefined && { captured }) };
}

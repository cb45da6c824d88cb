import { parse } from 'parse5';
import { nodesIn } from '../../reading/html-text.ts';
import { placesIn } from '../../reading/places.ts';
import type { PageLine } from '../arxiv-text/page-lines.ts';
import type { RawRecord } from '../arxiv-text/raw-record.ts';

/** What the page of one paper says of it in its head, with mathematics as TeX even where a browser has drawn it below. */
export function recordInHead(html: string, file: string): RawRecord | undefined {
	if (!html.includes('citation_arxiv_id')) return undefined;
	const told = Map.groupBy(metaLines(html, file), ({ name }) => name);
	const [[id], [title], [date]] = [told.get('arxiv_id') ?? [], told.get('title') ?? [], told.get('date') ?? []];
	if (!id || !title) return undefined;
	const parts: RawRecord['parts'] = new Map([
		['title', [title]],
		// A line each, such as `Invented, Ada;`.
		['authors', (told.get('author') ?? []).map((line) => ({ ...line, text: `${line.text};` }))],
		['doi', told.get('doi') ?? []],
	]);
	const [abstract] = told.get('abstract') ?? [];
	if (abstract) parts.set('mailed', [abstract]);
	return { place: title.place, arxiv: id.text, isListed: false, ...(date && { firstSent: date.text }), parts };
}

/** `<meta name="citation_title" content="A Lamp"/>` → what it holds, as a line. */
function metaLines(html: string, file: string): (PageLine & { name: string })[] {
	const placeOf = placesIn(html, file);
	return [...nodesIn(parse(html, { sourceCodeLocationInfo: true }))].flatMap((node) => {
		if (!('attrs' in node) || node.tagName !== 'meta') return [];
		const { name = '', content = '' } = Object.fromEntries(node.attrs.map(({ name: key, value }) => [key, value]));
		if (!name.startsWith('citation_') || content.trim() === '') return [];
		const place = placeOf(node.sourceCodeLocation?.startOffset ?? 0);
		return { name: name.slice('citation_'.length), text: content.trim(), mailed: content, place };
	});
}

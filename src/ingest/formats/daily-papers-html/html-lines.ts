import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import type { Place } from '../../../model/problem.ts';
import { absolute } from '../daily-papers/cards/absolute.ts';
import type { PageLine, PageLink } from '../daily-papers/cards/page-line.ts';
import { placesIn } from '../../reading/places.ts';

/** Elements that stand for themselves in a line of text; any other begins a line. */
const IN_LINE = new Set(['b', 'strong', 'i', 'em', 'span', 'mark', 'small', 'sub', 'sup', 'code', 'wbr', 'u', 'font']);
const WITHOUT_TEXT = new Set(['script', 'style', 'head', 'template', 'svg', 'iframe', 'object', 'noscript', 'button']);

/** A page of HTML → its lines as a browser shows them. Each card is parsed alone: damage to one is no damage to the next. */
export function htmlLines(html: string, file: string): PageLine[] {
	const placeOf = placesIn(html, file);
	const starts = [0, ...[...html.matchAll(/<article\b/gi)].map(({ index }) => index)];
	return starts.flatMap((start, index) => {
		const card = html.slice(start, starts[index + 1] ?? html.length);
		return new LineReader((offset) => placeOf(start + offset)).read(card);
	});
}

/** What a piece of text stands in. */
interface Around {
	depth: number;
	link?: PageLink;
	heading?: Tree.Element;
	isInParagraph?: boolean;
}

/** No page nests as deep; damage may, and would exhaust the stack. */
const DEEPEST = 400;

/** Collects the lines of one piece of a page. */
class LineReader {
	readonly #lines: PageLine[] = [];
	readonly #headings = new Set<Tree.Element>();
	readonly #placeOf: (offset: number) => Place;
	#line: PageLine | undefined;

	constructor(placeOf: (offset: number) => Place) {
		this.#placeOf = placeOf;
	}

	read(html: string): PageLine[] {
		this.#visit(parseFragment(html, { sourceCodeLocationInfo: true }), { depth: 0 });
		this.#endLine();
		return this.#lines;
	}

	#visit(node: Tree.Node, around: Around): void {
		if ('value' in node) this.#add(node, around);
		if (!('childNodes' in node) || around.depth > DEEPEST) return;
		const name = 'tagName' in node ? node.tagName : '';
		if (WITHOUT_TEXT.has(name)) return;
		// An address in an abstract is a part of its sentence.
		const isInLine = IN_LINE.has(name) || (name === 'a' && around.isInParagraph === true);
		if (!isInLine) this.#endLine();
		const link = name === 'a' && 'attrs' in node ? linkOf(node) : around.link;
		const heading = /^h[1-6]$/.test(name) && 'attrs' in node ? node : around.heading;
		const isInParagraph = name === 'p' || around.isInParagraph === true;
		const within = { isInParagraph, depth: around.depth + 1, ...(link && { link }), ...(heading && { heading }) };
		for (const child of node.childNodes) this.#visit(child, within);
		if (!isInLine) this.#endLine();
	}

	#add(node: Tree.TextNode, { link, heading }: Around): void {
		if (!this.#line && node.value.trim() === '') return;
		const offset = (node.sourceCodeLocation?.startOffset ?? 0) + Math.max(node.value.search(/\S/), 0);
		const place = this.#placeOf(offset);
		this.#line ??= { text: '', place, isAfterGap: true, links: [], ...this.#headingOf(heading) };
		this.#line.text += node.value;
		if (link && !this.#line.links.includes(link)) this.#line.links.push(link);
	}

	/** A heading that is never closed holds the rest of the card: its first line is the heading. */
	#headingOf(heading: Tree.Element | undefined): { heading?: number } {
		if (!heading || this.#headings.has(heading)) return {};
		this.#headings.add(heading);
		return { heading: Number(heading.tagName.charAt(1)) };
	}

	#endLine(): void {
		const line = this.#line;
		this.#line = undefined;
		if (!line) return;
		line.text = line.text.replace(/\s+/g, ' ').trim();
		if (line.text !== '') this.#lines.push(line);
	}
}

function linkOf(node: Tree.Element): PageLink {
	const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
	return { url: absolute(href), words: wordsOf(node).replace(/\s+/g, ' ').trim() };
}

function wordsOf(node: Tree.Node, depth = 0): string {
	if ('value' in node) return node.value;
	if (!('childNodes' in node) || depth > DEEPEST) return '';
	return node.childNodes.map((child) => wordsOf(child, depth + 1)).join('');
}

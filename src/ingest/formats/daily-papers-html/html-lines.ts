import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import type { Place } from '../../../model/problem.ts';
import { absolute } from '../daily-papers/cards/absolute.ts';
import type { PageLine, PageLink } from '../daily-papers/cards/page-line.ts';
import { placesIn } from '../../reading/places.ts';

/** Elements that stand for themselves in a line of text; any other begins a line. */
const IN_LINE = new Set(['b', 'strong', 'i', 'em', 'span', 'mark', 'small', 'sub', 'sup', 'code', 'wbr', 'u', 'font']);
const WITHOUT_TEXT = new Set(['script', 'style', 'head', 'template', 'svg', 'iframe', 'object', 'noscript', 'button']);

/** How the pages of one source are made. */
export interface Manner {
	/** Begins a piece that is parsed alone: damage to one is no damage to the next. */
	piece: RegExp;
	/** Elements that stand in a line of text besides those that do everywhere. */
	inLine?: ReadonlySet<string>;
	/** What a line has in place of an element; nothing where it has the element's own words. */
	instead?: (element: Tree.Element) => string | undefined;
}

/** A page of HTML → its lines as a browser shows them. */
export function htmlLines(html: string, file: string, manner: Manner): PageLine[] {
	const placeOf = placesIn(html, file);
	const starts = [0, ...[...html.matchAll(manner.piece)].map(({ index }) => index)];
	return starts.flatMap((start, index) => {
		const piece = html.slice(start, starts[index + 1] ?? html.length);
		return new LineReader(manner, (offset) => placeOf(start + offset)).read(piece);
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
	readonly #manner: Manner;
	readonly #placeOf: (offset: number) => Place;
	#line: PageLine | undefined;

	constructor(manner: Manner, placeOf: (offset: number) => Place) {
		this.#manner = manner;
		this.#placeOf = placeOf;
	}

	read(html: string): PageLine[] {
		this.#visit(parseFragment(html, { sourceCodeLocationInfo: true }), { depth: 0 });
		this.#endLine();
		return this.#lines;
	}

	#visit(node: Tree.Node, around: Around): void {
		const text = this.#textOf(node);
		if (text !== undefined) this.#add(text, node, around);
		if (text !== undefined || !('childNodes' in node) || around.depth > DEEPEST) return;
		const name = 'tagName' in node ? node.tagName : '';
		if (WITHOUT_TEXT.has(name)) return;
		const isInLine = this.#isInLine(name, around);
		if (!isInLine) this.#endLine();
		const link = name === 'a' && 'attrs' in node ? linkOf(node) : around.link;
		const heading = /^h[1-6]$/.test(name) && 'attrs' in node ? node : around.heading;
		const isInParagraph = name === 'p' || around.isInParagraph === true;
		const within = { isInParagraph, depth: around.depth + 1, ...(link && { link }), ...(heading && { heading }) };
		for (const child of node.childNodes) this.#visit(child, within);
		if (!isInLine) this.#endLine();
	}

	/** Of a text, or of an element that has another in its place. */
	#textOf(node: Tree.Node): string | undefined {
		if ('value' in node) return node.value;
		return 'attrs' in node ? this.#manner.instead?.(node) : undefined;
	}

	/** An address in an abstract is a part of its sentence. */
	#isInLine(name: string, { isInParagraph }: Around): boolean {
		return IN_LINE.has(name) || this.#manner.inLine?.has(name) === true || (name === 'a' && isInParagraph === true);
	}

	#add(text: string, node: Tree.Node, { link, heading }: Around): void {
		if (!this.#line && text.trim() === '') return;
		const offset = (node.sourceCodeLocation?.startOffset ?? 0) + ('value' in node ? text.search(/\S|$/) : 0);
		const place = this.#placeOf(offset);
		this.#line ??= { text: '', place, isAfterGap: true, links: [], ...this.#headingOf(heading) };
		this.#line.text += text;
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
		if (/^[ \t\n]*\u00a0/.test(line.text)) line.isSetIn = true;
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

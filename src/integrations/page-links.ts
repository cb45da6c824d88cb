import type { Token } from 'parse5';
import { SAXParser } from 'parse5-sax-parser';

/** An attribute that holds an address, and where it stands in its page. */
export interface PageLink {
	tag: string;
	attribute: string;
	value: string;
	/** Offsets of the whole attribute, its name included. */
	start: number;
	end: number;
	line: number;
	column: number;
	/** Whether it stands in the footer, which is the same on every page. */
	inFooter: boolean;
}

/** A stylesheet that a page links to, as a whole element. */
export interface StylesheetLink {
	href: string;
	start: number;
	end: number;
}

/** A module script in a file of its own. */
export interface ModuleScript {
	src: string;
	/** Offsets of what makes it a module, the attribute `type`. */
	start: number;
	end: number;
}

export interface PageScan {
	links: PageLink[];
	stylesheets: StylesheetLink[];
	modules: ModuleScript[];
	/** What a fragment can point to. */
	ids: Set<string>;
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);

/** Finds every address in a page with the parser that browsers' rules are written for. */
export function scanPage(html: string): PageScan {
	const scan: PageScan = { links: [], stylesheets: [], modules: [], ids: new Set() };
	let inFooter = false;
	const parser = new SAXParser({ sourceCodeLocationInfo: true });
	parser.on('endTag', ({ tagName }) => {
		if (tagName === 'footer') inFooter = false;
	});
	parser.on('startTag', ({ tagName, attrs, sourceCodeLocation: location }) => {
		if (tagName === 'footer') inFooter = true;
		const places = (location as Token.LocationWithAttributes | null | undefined)?.attrs;
		for (const { name, value } of attrs) {
			if (name === 'id') scan.ids.add(value);
			const place = places?.[name];
			if (!place || !ADDRESS_ATTRIBUTES.has(name)) continue;
			const { startOffset: start, endOffset: end, startLine: line, startCol: column } = place;
			scan.links.push({ tag: tagName, attribute: name, value, start, end, line, column, inFooter });
		}
		const { href, rel, src, type } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
		if (tagName === 'link' && rel === 'stylesheet' && href !== undefined && location) {
			scan.stylesheets.push({ href, start: location.startOffset, end: location.endOffset });
		}
		if (tagName === 'script' && type === 'module' && src !== undefined && places?.['type']) {
			scan.modules.push({ src, start: places['type'].startOffset, end: places['type'].endOffset });
		}
	});
	parser.end(html);
	return scan;
}

/** Where the elements stand that have an attribute. None may have an element of its own kind within it. */
export function elementsWith(html: string, attribute: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let open: { tagName: string; start: number } | undefined;
	const parser = new SAXParser({ sourceCodeLocationInfo: true });
	parser.on('startTag', ({ tagName, attrs, sourceCodeLocation: location }) => {
		if (location && attrs.some(({ name }) => name === attribute)) open = { tagName, start: location.startOffset };
	});
	parser.on('endTag', ({ tagName, sourceCodeLocation: location }) => {
		if (!location || open?.tagName !== tagName) return;
		found.push({ start: open.start, end: location.endOffset });
		open = undefined;
	});
	parser.end(html);
	return found;
}

/** A replacement of a part of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let position = 0;
	for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start)) {
		parts.push(text.slice(position, start), replacement);
		position = end;
	}
	return [...parts, text.slice(position)].join('');
}

/** An attribute as HTML, its value quoted. */
export const attributeHtml = (name: string, value: string): string =>
	`${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

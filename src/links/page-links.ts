import { escapeHtml } from '../model/escape.ts';
import { GUARDED_ATTRIBUTES, GUARDED_TAGS, type GuardedPart, GuardedParts, isLinkedData } from './guarded-parts.ts';
import { type Attribute, forEachTag, type TagVisitor, tagWithout, valueOf } from './html-tags.ts';

/** An attribute that holds an address, and where it stands in its page. */
export interface PageLink {
	tag: string;
	attribute: Attribute;
	/** How it is related to the page, where that is said. */
	rel: string | undefined;
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
interface ModuleScript {
	src: string;
	/** Offsets of what makes it a module, the attribute `type`. */
	start: number;
	end: number;
}

export interface PageScan {
	links: PageLink[];
	stylesheets: StylesheetLink[];
	modules: ModuleScript[];
	/** Where JSON-LD stands, the text of a script that is data. */
	data: { start: number; end: number }[];
	/** What a fragment can point to. */
	ids: Set<string>;
	/** What the policy of the page has to allow, in its order. */
	guarded: readonly GuardedPart[];
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data']);

/** What a scan finds nothing in: most tags. */
const PLAIN_TAG = tagWithout(['footer', ...GUARDED_TAGS], ['id', ...ADDRESS_ATTRIBUTES, ...GUARDED_ATTRIBUTES]);

/** Finds every address in a page, and what its policy has to allow. */
export function scanPage(html: string): PageScan {
	const guarded = new GuardedParts();
	const scan: PageScan = { links: [], stylesheets: [], modules: [], data: [], ids: new Set(), guarded: guarded.found };
	let inFooter = false;
	let dataStart: number | undefined;
	const visitor: TagVisitor = {
		opened: (opened) => {
			const { name: tag, attributes, start, end } = opened;
			if (tag === 'footer') inFooter = true;
			for (const attribute of attributes) {
				if (attribute.name === 'id') scan.ids.add(attribute.value);
				else if (ADDRESS_ATTRIBUTES.has(attribute.name))
					scan.links.push({ tag, attribute, rel: valueOf(attributes, 'rel'), inFooter });
			}
			guarded.opened(opened);
			if (tag === 'link' && valueOf(attributes, 'rel') === 'stylesheet') {
				const href = valueOf(attributes, 'href');
				if (href !== undefined) scan.stylesheets.push({ href, start, end });
			}
			if (tag === 'script') {
				scan.modules.push(...moduleOf(attributes));
				dataStart = isLinkedData(attributes) ? end : undefined;
			}
		},
		closed: (closed) => {
			if (closed.name === 'footer') inFooter = false;
			if (closed.name === 'script' && dataStart !== undefined) scan.data.push({ start: dataStart, end: closed.start });
			guarded.closed(closed, html);
		},
	};
	forEachTag(html, visitor, PLAIN_TAG);
	return scan;
}

function moduleOf(attributes: readonly Attribute[]): ModuleScript[] {
	const type = attributes.find(({ name }) => name === 'type');
	const src = valueOf(attributes, 'src');
	return type?.value === 'module' && src !== undefined ? [{ src, start: type.start, end: type.end }] : [];
}

/** Where the elements stand that have an attribute. None may have an element of its own kind within it. */
export function elementsWith(html: string, attribute: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let open: { name: string; start: number } | undefined;
	forEachTag(html, {
		opened: ({ name, attributes, start }) => {
			if (attributes.some((has) => has.name === attribute)) open = { name, start };
		},
		closed: ({ name, end }) => {
			if (open?.name !== name) return;
			found.push({ start: open.start, end });
			open = undefined;
		},
	});
	return found;
}

/** The line and column of a place in a text, both from 1. */
export const placeOf = (text: string, offset: number): { line: number; column: number } => placesIn(text)(offset);

/** The same of many places in a text, which is gone through once where they are asked for in their order. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
	const top = { line: 1, start: 0, end: text.indexOf('\n') };
	let at = top;
	return (offset) => {
		if (offset < at.start) at = top;
		while (at.end >= 0 && at.end < offset)
			at = { line: at.line + 1, start: at.end + 1, end: text.indexOf('\n', at.end + 1) };
		return { line: at.line, column: offset - at.start + 1 };
	};
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
export const attributeHtml = (name: string, value: string): string => `${name}="${escapeHtml(value)}"`;

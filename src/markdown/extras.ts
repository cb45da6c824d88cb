import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isForPage } from './place.ts';

// What editors write has more than abstracts: tables, strikes, bare addresses, footnotes and lists to tick. In a paper's
// own words `~`, `|` and `[^1]` are what they are.

/** Turns the boxes of a list to tick into signs: on a page there is nothing to be ticked. */
export function remarkTicks() {
	return (tree: Root): void => {
		visit(tree, 'listItem', (item) => {
			const [first] = item.children;
			if (typeof item.checked === 'boolean' && first?.type === 'paragraph') {
				first.children.unshift({ type: 'text', value: item.checked ? '☑ ' : '☐ ' });
			}
			item.checked = null;
		});
	};
}

/**
 * Says of the heads of tables that they are of columns, and leaves of footnotes their references and their list: a heading
 * would stand within the outline of any page.
 */
export function rehypeExtras() {
	return (tree: HastRoot): void => {
		visit(tree, 'element', (element) => {
			if (isFootnoteReference(element)) {
				const number = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
				Object.assign(element.properties, { ariaDescribedBy: undefined, ariaLabel: `Footnote ${number}` });
			}
			if (element.tagName === 'th') element.properties.scope = 'col';
			if (!('dataFootnotes' in element.properties)) return;
			const children = element.children.filter((child) => child.type === 'element' && child.tagName === 'ol');
			Object.assign(element, { tagName: 'div', properties: { className: ['footnotes'] }, children });
		});
	};
}

export const isFootnoteReference = ({ properties }: Element): boolean => 'dataFootnoteRef' in properties;
export const isWayBack = ({ properties }: Element): boolean => 'dataFootnoteBackref' in properties;

/** What a page is around a text of an editor. */
export interface Surroundings {
	/** Tells texts of one page apart that may be the same, word for word; footnotes have their anchors of it. */
	scope?: string;
	/** The rank of the heading above the text: its own stand below that. It is the page's title where none is given. */
	under?: number;
}

/** Lowers the headings of a text, the first of which is of the second rank, below the one that the text stands under. */
export function lowerHeadings(tree: HastRoot, under = 1): void {
	visit(tree, 'element', (element) => {
		const [, rank] = /^h([2-6])$/.exec(element.tagName) ?? [];
		if (rank !== undefined) element.tagName = `h${Math.min(Number(rank) + under - 1, 6)}`;
	});
}

/**
 * Gives the anchors of footnotes names that no other text of the page has, headings the rank of their place and, on a
 * page, each table a frame within which it scrolls, and classes for what attributes say no more.
 */
export function rehypeForPages() {
	return (tree: HastRoot, { value, data }: { value: unknown; data: Record<string, unknown> }): void => {
		const { scope = '', under }: Surroundings = data;
		lowerHeadings(tree, under);
		const prefix = `n${numberOf(scope + String(value))}-`;
		// A label of other letters has their codes, which an address would give back as the letters.
		const anchorOf = (name: string): string => prefix + name.replaceAll('%', '_');
		visit(tree, 'element', (element, index, parent) => {
			const { properties, tagName } = element;
			if (typeof properties.id === 'string') properties.id = anchorOf(properties.id);
			if (isFootnoteReference(element) || isWayBack(element)) {
				properties.href = `#${anchorOf(String(properties.href).slice(1))}`;
			}
			if (!isForPage(data)) return;
			if (properties.align) {
				Object.assign(properties, { align: undefined, className: [`aligned-${properties.align}`] });
			}
			if (tagName === 'table' && parent && index !== undefined) parent.children[index] = framed(element);
		});
	};
}

/** A number that hardly any other text has. */
const numberOf = (text: string): string =>
	[...text].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, 0).toString(36);

/** A table of several columns may have to be scrolled, for which the keyboard has to reach it. */
function framed(table: Element): Element {
	let columns = 0;
	visit(table, 'element', ({ tagName }) => void (columns += Number(tagName === 'th')));
	const reached = columns > 2 ? { tabIndex: 0, role: 'group', ariaLabel: 'Table' } : {};
	const properties = { className: ['table-frame'], ...reached };
	return { type: 'element', tagName: 'div', properties, children: [table] };
}

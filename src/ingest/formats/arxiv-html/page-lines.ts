import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { plainTextOf } from '../../reading/html-text.ts';
import type { PageLine } from '../arxiv-text/page-lines.ts';
import { htmlLines, type Manner } from '../daily-papers-html/html-lines.ts';
import { texOf } from './drawn-formulas.ts';

/**
 * A page of HTML → its lines. A paper of a list or a search is a piece of its own; a line of a mail that was set in is
 * so again.
 */
export const pageLines = (html: string, file: string): PageLine[] =>
	htmlLines(html, file, MANNER).map(({ text, place, isSetIn }) => ({
		text,
		mailed: isSetIn ? `  ${text}` : text,
		place,
	}));

const MANNER: Manner = {
	piece: /<dt\b|<li\b[^<>]*\barxiv-result\b/gi,
	// A row of the table below an abstract is a line.
	inLine: new Set(['a', 'abbr', 'td', 'th', 'nobr', 'mjx-container', 'mjx-assistive-mml']),
	instead,
};

function instead(element: Tree.Element): string | undefined {
	const { tagName } = element;
	if (isTex(element)) return `$${plainTextOf(element).trim()}$`;
	if (tagName === 'math') return texOf(element);
	if (isUnseen(element)) return '';
	const words = tagName === 'a' ? plainTextOf(element).trim() : '';
	return SHORTENED.test(words) ? attribute(element, 'href') : undefined;
}

/** arXiv writes these words in place of an address. */
const SHORTENED = /^this (?:https?|ftp) URL$/;

/** MathJax leaves the TeX of a formula in a script behind what it has drawn. */
const isTex = (element: Tree.Element | undefined): boolean =>
	element?.tagName === 'script' && attribute(element, 'type').startsWith('math/tex');

/** A formula that is drawn twice, and the beginning of an abstract that the page holds whole. */
function isUnseen(element: Tree.Element): boolean {
	if (attribute(element, 'aria-hidden') === 'true') return true;
	const name = attribute(element, 'class');
	if (name.startsWith('MathJax')) return name === 'MathJax_Preview' || isTex(next(element));
	return name.includes('abstract-short') && attribute(next(element), 'class').includes('abstract-full');
}

function next(element: Tree.Element): Tree.Element | undefined {
	const siblings = element.parentNode?.childNodes ?? [];
	return siblings.slice(siblings.indexOf(element) + 1).find((node) => 'attrs' in node);
}

const attribute = (element: Tree.Element | undefined, name: string): string =>
	element?.attrs.find((attr) => attr.name === name)?.value ?? '';

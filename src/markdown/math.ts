import type { Element, Root } from 'hast';
import temml from 'temml';
import { SKIP, visit } from 'unist-util-visit';
import { escapeHtml } from '../model/escape.ts';
import { runsOf } from '../model/math-text.ts';
import { isForPage } from './place.ts';
import { LONGEST_FORMULA, texToText } from './tex-to-text.ts';

/**
 * TeX → MathML, which browsers draw and screen readers speak without a script. TeX that cannot be read comes back as
 * its text.
 */
export const texToMathml = (tex: string, displayMode = false): string =>
	drawn(tex, displayMode) ?? escapeHtml(texToText(tex));

/** Whether the TeX can be drawn as mathematics. */
export const readableTex = (tex: string): boolean => drawn(tex) !== undefined;

/** The frame of a result is one that its element names; by itself it would be a style. A box is known as text alone. */
const MACROS = { '\\boxed': String.raw`\fbox{$\displaystyle #1$}`, '\\mbox': String.raw`\text{#1}` };

function drawn(tex: string, displayMode = false): string | undefined {
	if (tex.length > LONGEST_FORMULA) return undefined;
	try {
		const mathml = temml.renderToString(tex, { displayMode, throwOnError: true, macros: { ...MACROS } });
		return withoutStyles(withoutSpaces(mathml));
	} catch {
		return undefined;
	}
}

/** An operator that is no bracket and stands before, behind or above something else, with no word of its space. */
const LONE_OPERATOR = /<mo form="prefix" stretchy="false"(?![^>]*lspace=)(?=[^>]*>[^([{|‖⟨⌊⌈<]<)/gu;

/** Safari would put about the star of `Q^*` the space that it has between two factors. */
const withoutSpaces = (mathml: string): string => mathml.replace(LONE_OPERATOR, '$& lspace="0" rspace="0"');

/**
 * MathML that says with attributes of its own what it can of what it said with styles, which the policy of the pages
 * forbids. What remains unsaid is a matter of small distances.
 */
const withoutStyles = (mathml: string): string =>
	mathml.replace(/ style="([^"]*)"/g, (_, style: string) => {
		const depth = /(?:^|;)math-depth:(\d+)/.exec(style)?.[1];
		const colour = /(?:^|;)color:(?!undefined)([^;]+)/.exec(style)?.[1];
		return (depth ? ` scriptlevel="${depth}"` : '') + (colour ? ` mathcolor="${colour}"` : '');
	});

/** A title as HTML, its mathematics as MathML with a name, so that links and headings are named in full. */
export const titleToHtml = (title: string): string =>
	unparted(
		runsOf(title)
			.map(({ kind, value }) => (kind === 'math' ? namedMathml(value) : escapeHtml(value)))
			.join(''),
	);

/** MathML that says in an attribute what it reads as: Chromium takes no name from inside it. */
function namedMathml(tex: string): string {
	const name = texToText(tex);
	return name === ''
		? texToMathml(tex)
		: texToMathml(tex).replace(/^<math/, () => `<math aria-label="${escapeHtml(name)}"`);
}

// Begun at the first of several brackets alone: a text may have a hundred thousand, and no mathematics behind them.
const MATH_AND_PUNCTUATION =
	/(?<![([“‘])[([“‘]*<math(?![^>]*display="block")[^>]*>(?:(?!<\/math>).)*<\/math>[.,:;!?)\]”’-]*/gs;

/** HTML in which no line ends between mathematics and its punctuation, as lines do in browsers. */
export const unparted = (html: string): string =>
	html.replace(MATH_AND_PUNCTUATION, (found) =>
		/^<math.*<\/math>$/s.test(found) ? found : `<span class="unparted">${found}</span>`,
	);

/** A title as plain text, its mathematics in Unicode, for places that hold no markup. */
export const titleToText = (title: string): string =>
	runsOf(title)
		.map(({ kind, value }) => (kind === 'math' ? texToText(value) : value))
		.join('');

const LANGUAGE = 'language-math';

/** The TeX of an element that remark-math and remark-rehype have made of mathematics. */
export function texOf({ tagName, properties, children }: Element): string | undefined {
	const classes = properties.className;
	if (tagName !== 'code' || !Array.isArray(classes) || !classes.includes(LANGUAGE)) return undefined;
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** A formula of so many signs has room on a phone. */
const STILL = 24;

/** What the block of a formula says that may have to be scrolled, for which the keyboard has to reach it. */
const scrolling = (tex: string) =>
	texToText(tex).length > STILL ? { tabIndex: 0, role: 'group', ariaLabel: 'Formula' } : {};

/** Turns mathematics in a tree into MathML. Stands after the sanitizer, so that it alone may add markup. */
export function rehypeMathml() {
	return (tree: Root, { data }: { data: Record<string, unknown> }): void => {
		visit(tree, 'element', (element, index, parent) => {
			const tex = texOf(element);
			if (tex === undefined || !parent || index === undefined) return undefined;
			const isDisplay = parent.type === 'element' && parent.tagName === 'pre';
			// A display formula takes the place of the block that holds it; its text alone is drawn.
			const properties = isForPage(data) ? scrolling(tex.trim()) : {};
			if (isDisplay) Object.assign(parent, { tagName: 'div', properties });
			parent.children[index] = { type: 'raw', value: texToMathml(tex.trim(), isDisplay) };
			return SKIP;
		});
	};
}

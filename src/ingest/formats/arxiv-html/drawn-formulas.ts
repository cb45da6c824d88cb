import { MathMLToLaTeX } from 'mathml-to-latex';
import { type DefaultTreeAdapterTypes as Tree, serializeOuter } from 'parse5';
import { mathOf, nodesIn } from '../../reading/html-text.ts';

/** A formula as a browser has drawn it (MathML) → the TeX beside it, or other TeX that draws the same. */
export function texOf(math: Tree.Element): string {
	const told = mathOf(math);
	if (told.startsWith('$') || isNested(math)) return told;
	const tex = converted(math);
	return tex === '' ? told : `$${tex}$`;
}

/** Formulas within formulas are damage, each of which would be read once for every one around it. */
const isNested = (math: Tree.Element): boolean =>
	[...nodesIn(math)].some((inner) => inner !== math && 'tagName' in inner && inner.tagName === 'math');

/** Nothing of what is damaged, or nests too deep. */
function converted(math: Tree.Element): string {
	try {
		// XML knows no such name.
		return MathMLToLaTeX.convert(serializeOuter(math).replaceAll('&nbsp;', '&#160;')).trim();
	} catch {
		return '';
	}
}

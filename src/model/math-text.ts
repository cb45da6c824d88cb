/** A run of plain text or of mathematics, the latter as TeX without its dollar signs. */
export interface TextRun {
	kind: 'text' | 'math';
	value: string;
}

/**
 * Dollar signs around mathematics stand against it on the inside, and no digit follows the closing one: so `$x$` is
 * mathematics, and `$5 or $10` is money. https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
const MATH = /\$(?=\S)([^$]*[^$\s])\$(?!\d)/g;

/** Parts a title, or any text without Markdown, into words and mathematics. */
export function runsOf(text: string): TextRun[] {
	const runs: TextRun[] = [];
	let position = 0;
	for (const { index, 0: whole, 1: tex = '' } of text.matchAll(MATH)) {
		if (index > position) runs.push({ kind: 'text', value: text.slice(position, index) });
		runs.push({ kind: 'math', value: tex });
		position = index + whole.length;
	}
	if (position < text.length) runs.push({ kind: 'text', value: text.slice(position) });
	return runs;
}

/** A run of plain text or of mathematics, the latter as TeX without its dollar signs. */
export interface TextRun {
	kind: 'text' | 'math';
	value: string;
}

const PAIR = /\$(?=\S)([^$]*[^$\s])\$/g;

/**
 * Whether what stands between two dollar signs is mathematics. Neither sign has a space on its inside, and a digit
 * follows the second only where there is TeX between them: so `$x$` and `$2^n$4` are mathematics, `$5 or $10` is money.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function isMath(between: string, next: string): boolean {
	if (between === '' || /^\s|\s$/.test(between)) return false;
	return !/^\d/.test(next) || /\\[A-Za-z]|[\^_{]/.test(between);
}

/** Parts a title, or any text without Markdown, into words and mathematics. */
export function runsOf(text: string): TextRun[] {
	const runs: TextRun[] = [];
	let position = 0;
	for (const { index, 0: whole, 1: tex = '' } of text.matchAll(PAIR)) {
		const end = index + whole.length;
		if (!isMath(tex, text.slice(end, end + 1))) continue;
		if (index > position) runs.push({ kind: 'text', value: text.slice(position, index) });
		runs.push({ kind: 'math', value: tex });
		position = end;
	}
	if (position < text.length) runs.push({ kind: 'text', value: text.slice(position) });
	return runs;
}

import { visit } from 'unist-util-visit';
import { texOf } from './math.ts';
import { markdownToTree } from './processor.ts';

/** The TeX of every formula in a Markdown text. */
export function formulasIn(markdown: string): string[] {
	// Most texts have none, and to read one takes a while. A formula of its own may stand in a fence as well.
	if (!/\$|math/.test(markdown)) return [];
	const formulas: string[] = [];
	visit(markdownToTree(markdown), 'element', (element) => {
		const tex = texOf(element)?.trim();
		if (tex) formulas.push(tex);
	});
	return formulas;
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { texOf } from './math.ts';
import { editorsTree, markdownToTree } from './processor.ts';

/** The TeX of every formula in the Markdown of a paper. */
export const formulasIn = (markdown: string): string[] => formulasOf(markdown, markdownToTree);

/** The same of what an editor writes, where the cells of a table end formulas. */
export const editorsFormulas = (markdown: string): string[] => formulasOf(markdown, editorsTree);

function formulasOf(markdown: string, read: (markdown: string) => Root): string[] {
	// Most texts have none, and to read one takes a while. A formula of its own may stand in a fence as well.
	if (!/\$|math/.test(markdown)) return [];
	const formulas: string[] = [];
	visit(read(markdown), 'element', (element) => {
		const tex = texOf(element)?.trim();
		if (tex) formulas.push(tex);
	});
	return formulas;
}

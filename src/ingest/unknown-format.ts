import { readArxivId } from '../model/arxiv-id.ts';
import type { Capture } from '../model/capture.ts';
import { type ProblemLog, quote } from '../model/problem.ts';

/** Refuses a capture that no format knows, with what may be done with what is in it. */
export function refuseUnknown(capture: Capture, log: ProblemLog): void {
	const firstLine = linesOf(capture.text)[0] ?? '';
	log.refuseFile(
		{ file: capture.path, line: 1, column: 1 },
		{
			kind: 'unknown-format',
			found: `a text that begins ${quote(firstLine)}`,
			expected: 'a list of papers of a kind that docs/formats/README.md names',
			fix: fixFor(capture),
		},
	);
}

function fixFor({ file, text }: Capture): string {
	if (/\.[ct]sv$/i.test(file))
		return 'Call its columns "Title", "Authors", "Year" and the like, or write what they hold beside it: docs/formats/table.md.';
	const ids = bareArxivIds(text);
	if (ids.length === 0) return 'Save the list again in one of these ways, or move the file out of the folder.';
	const asked = ids.slice(0, MOST_ASKED);
	const rest = ids.length > asked.length ? `, and ask for the ${ids.length - asked.length} others in the same way` : '';
	return `It holds numbers of arXiv without titles: open https://export.arxiv.org/api/query?id_list=${asked.join(',')}&max_results=${asked.length} in a browser, and save what it shows in place of this file${rest}.`;
}

/** Longer addresses are refused on the way; arXiv wants no more at once either. */
const MOST_ASKED = 100;

/** The papers of a text that is nothing but their numbers or addresses at arXiv, one in each line or parted by commas. */
function bareArxivIds(text: string): string[] {
	const words = linesOf(text).flatMap((line) => line.split(/[\s,;]+/).filter((word) => /\w/.test(word)));
	const ids = words.map(readArxivId);
	return ids.every((id) => id !== undefined) ? [...new Set(ids)] : [];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

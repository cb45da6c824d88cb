import type { Capture } from '../model/capture.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import { wayOnFromNumbers } from './bare-numbers.ts';
import { areMails, FROM_MAILS } from './raw-mail.ts';

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
	if (areMails(text)) return FROM_MAILS;
	const isTable = /\.[ct]sv$/i.test(file);
	const wayOn = wayOnFromNumbers(text) ?? (!isTable && areTitles(linesOf(text)) ? FROM_TITLES : undefined);
	if (isTable) return [FROM_TABLE, ...(wayOn === undefined ? [] : [wayOn])].join(' ');
	return wayOn ?? 'Save the list again in one of these ways, or move the file out of the folder.';
}

const FROM_TABLE =
	'Call its columns "Title", "Authors", "Year" and the like, or write what they hold beside it: docs/formats/table.md.';
const FROM_TITLES =
	'If each line is a title, write the address of its paper behind it, as in "- [Title](https://arxiv.org/abs/2512.01234)"; or collect the papers in a program such as Zotero, and export its list.';

/** Whether most lines are as long as titles are, and hold no address. */
const areTitles = (lines: readonly string[]): boolean =>
	lines.filter((line) => /^(?!.*:\/\/)\s*(?:\S+\s+){2,30}\S+\s*$/.test(line)).length > lines.length / 2;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

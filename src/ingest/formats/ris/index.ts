import type { Capture, ListedPaper, Listing } from '../../../model/capture.ts';
import { type ProblemLog, quote } from '../../../model/problem.ts';
import type { Format } from '../format.ts';
import { paperOf, titleOf } from './paper.ts';
import { type RawRecord, recordsIn } from './records.ts';

/** References in RIS, as programs that manage them and databases write it. */
export const ris: Format = {
	name: 'ris',
	description: 'a list of references in RIS',
	standing: 'library',
	recognises,
	parse: parseReferences,
};

/** By the line that begins a reference; where that is lost, by fields. PubMed's own format has such fields too. */
function recognises(text: string): boolean {
	if (/^[\s\uFEFF]{0,20}[[{<]/.test(text)) return false;
	if (/^[\s\uFEFF]{0,4}TY[^\S\n]{0,4}-[^\S\n]{0,4}[A-Z]{2,8}[^\S\n]{0,4}$/im.test(text)) return true;
	const fields = text.slice(0, 100_000).match(/^(?:T[1I]|A[U1B]|N2|PY|Y1|ER) {2}-(?: |$)/gm) ?? [];
	return fields.length > 2 && !/^(?:PMID|OWN)\s?- /m.test(text);
}

function parseReferences(capture: Capture, log: ProblemLog): Omit<Listing, 'capture' | 'format' | 'standing'> {
	const records = recordsIn(capture.text);
	const papers = records.flatMap((record, index) => readRecord(record, index + 1, capture.path, log) ?? []);
	return { listed: records.length, papers };
}

function readRecord(record: RawRecord, position: number, file: string, log: ProblemLog): ListedPaper | undefined {
	const title = titleOf(record);
	if (!title) {
		refuse(record, file, log);
		return undefined;
	}
	const paper = paperOf(record, title.text, file);
	for (const { text, line } of record.unreadable) {
		log.warn(
			{ file, line, column: 1 },
			{
				kind: 'unreadable-line',
				found: quote(text),
				expected: 'a line such as "AU  - Invented, Ada"',
				fix: `Mend it, or export the list again; ${quote(paper.title)} is entered without it.`,
			},
		);
	}
	return { place: { file, line: title.line, column: 1 }, position, ...paper };
}

function refuse({ line, values }: RawRecord, file: string, log: ProblemLog): void {
	const others = [...values].filter(([tag]) => tag !== 'TY').map(([tag]) => tag);
	log.refuse(
		{ file, line, column: 1 },
		{
			kind: 'missing-title',
			found:
				others.length === 0
					? 'a reference without any field'
					: `a reference without a title (${others.slice(0, 8).join(', ')})`,
			expected: 'a line "TI  - " or "T1  - " with its title',
			fix: 'Add the line, or export the list again.',
		},
	);
}

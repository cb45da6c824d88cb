import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import type { Format } from '../format.ts';
import { listingOf } from './listing.ts';
import { type RawRecord, recordsIn } from './records.ts';

/** References in RIS, as programs that manage them and databases write it. */
export const ris: Format = {
	name: 'ris',
	description: 'a list of references in RIS',
	standing: 'library',
	recognises,
	parse: parseReferences,
};

function parseReferences({ text, path }: Capture, log: ProblemLog): ReturnType<Format['parse']> {
	const records = recordsIn(text);
	warnIfCutOff(records, path, log);
	return listingOf(records, WRITING, path, log);
}

/** A last reference without an end, where others have theirs, may have lost more than that. */
function warnIfCutOff(records: readonly RawRecord[], file: string, log: ProblemLog): void {
	const last = records.at(-1);
	if (!last || last.isEnded || !records.some(({ isEnded }) => isEnded)) return;
	log.warn(
		{ file, line: last.line, column: 1 },
		{
			kind: 'cut-off',
			found: 'a last reference without an end',
			expected: 'a line "ER  - " as below the others',
			fix: 'Export the list again, or add the line if nothing is missing; what is there is taken.',
		},
	);
}

const WRITING = { title: '"TI  - " or "T1  - "', example: 'AU  - Invented, Ada' };

/** By the line that begins a reference; where that is lost, by fields. PubMed's own format has such fields too. */
function recognises(text: string): boolean {
	if (/^[\s\uFEFF]{0,20}[[{<]/.test(text)) return false;
	if (/^[\s\uFEFF]{0,4}TY[^\S\n]{0,4}-[^\S\n]{0,4}[A-Z]{2,8}[^\S\n]{0,4}$/im.test(text)) return true;
	const fields = text.slice(0, 100_000).match(/^(?:T[1I]|A[U1B]|N2|PY|Y1|ER) {2}-(?: |$)/gm) ?? [];
	return fields.length > 2 && !/^(?:PMID|OWN)\s?- /m.test(text);
}

import type { Format } from '../format.ts';
import { listingOf } from './listing.ts';
import { recordsIn } from './records.ts';

/** References in RIS, as programs that manage them and databases write it. */
export const ris: Format = {
	name: 'ris',
	description: 'a list of references in RIS',
	standing: 'library',
	recognises,
	parse: ({ text, path }, log) => listingOf(recordsIn(text), WRITING, path, log),
};

const WRITING = { title: '"TI  - " or "T1  - "', example: 'AU  - Invented, Ada' };

/** By the line that begins a reference; where that is lost, by fields. PubMed's own format has such fields too. */
function recognises(text: string): boolean {
	if (/^[\s\uFEFF]{0,20}[[{<]/.test(text)) return false;
	if (/^[\s\uFEFF]{0,4}TY[^\S\n]{0,4}-[^\S\n]{0,4}[A-Z]{2,8}[^\S\n]{0,4}$/im.test(text)) return true;
	const fields = text.slice(0, 100_000).match(/^(?:T[1I]|A[U1B]|N2|PY|Y1|ER) {2}-(?: |$)/gm) ?? [];
	return fields.length > 2 && !/^(?:PMID|OWN)\s?- /m.test(text);
}

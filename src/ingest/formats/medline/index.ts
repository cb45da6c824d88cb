import { type TaggedLayout, taggedRecordsIn } from '../../reading/tagged-records.ts';
import type { Format } from '../format.ts';
import { listingOf } from '../ris/listing.ts';
import { asRis } from './as-ris.ts';

/** Records of PubMed as it saves them for programs that manage references, which is the format of MEDLINE. */
export const medline: Format = {
	name: 'medline',
	description: 'records of PubMed in the format of MEDLINE',
	standing: 'library',
	recognises,
	parse: ({ text, path }, log) => listingOf(taggedRecordsIn(text, LAYOUT), WRITING, path, log),
};

const LAYOUT: TaggedLayout = {
	field: /^(?=.{4}-)(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?: (?<rest>.*))?$/s,
	damaged: /^(?:[A-Z0-9]{1,5} {0,3}-|[A-Z]{2,3} {2,3}\S| {0,3}- )/,
	begin: 'PMID',
	once: ['OWN', 'STAT', 'TI'],
};

const WRITING = { title: '"TI  - "', example: 'FAU - Invented, Ada', asRis };

/** By the numbers of PubMed that begin records; where those are lost, by the two fields that follow them. */
function recognises(text: string): boolean {
	if (/^\s{0,20}[[{<]/.test(text) || /^TY {2}- [A-Z]{2,8} *$/m.test(text)) return false;
	const isNumbered = /^\uFEFF?PMID- *\d/m.test(text) && /^(?:TI {2}|TT {2}|BTI |FAU |AU {2}|OWN |STAT)- /m.test(text);
	return isNumbered || (/^OWN - /m.test(text) && /^STAT- /m.test(text));
}

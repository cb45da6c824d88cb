import { type TaggedLayout, taggedRecordsIn } from '../../reading/tagged-records.ts';
import type { Format } from '../format.ts';
import { listingOf } from '../ris/listing.ts';
import { asRis } from './as-ris.ts';

/** Records of Web of Science as it saves them in plain text, whatever the ending of the file. */
export const webOfScience: Format = {
	name: 'web-of-science',
	description: 'records of Web of Science in plain text',
	standing: 'library',
	recognises,
	parse: ({ text, path }, log) => listingOf(taggedRecordsIn(text, LAYOUT), WRITING, path, log),
};

const LAYOUT: TaggedLayout = {
	field: /^(?<tag>[A-Z][A-Z0-9])(?: (?<rest>.*))?$/s,
	damaged: /^[A-Z0-9]{1,4}(?: |$)/,
	begin: 'PT',
	once: ['TI'],
	end: 'ER',
	outside: ['FN', 'VR', 'EF'],
};

const WRITING = { title: '"TI "', example: 'AU Invented, Ada', asRis };

/** By the lines that begin and end a record; where one kind is lost, by the first line of the file. */
function recognises(text: string): boolean {
	const frame = [/^PT [A-Z] *$/m, /^ER *$/m, /^\uFEFF?FN (?:Clarivate|Thomson|ISI)\b/m];
	return frame.filter((line) => line.test(text)).length > 1 && /^(?:TI|AU|SO|UT) \S/m.test(text);
}

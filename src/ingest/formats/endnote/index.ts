import { type TaggedLayout, taggedRecordsIn } from '../../reading/tagged-records.ts';
import type { Format } from '../format.ts';
import { listingOf } from '../ris/listing.ts';
import { asRis } from './as-ris.ts';

/** References as EndNote imports them and many publishers offer them, mostly in a file that ends in `.enw`. */
export const endnote: Format = {
	name: 'endnote',
	description: 'references for EndNote, with tags such as %T',
	standing: 'library',
	recognises,
	parse: ({ text, path }, log) => listingOf(taggedRecordsIn(text, LAYOUT), WRITING, path, log),
};

const LAYOUT: TaggedLayout = {
	field: /^%(?<tag>[0-9A-Z@!#$&()*+[^>?~=])(?:[^\S\n]+(?<rest>.*))?$/s,
	damaged: /^%[A-Za-z]{1,3}(?: |$)/,
	begin: '0',
	once: ['T', 'D', 'X', 'R'],
};

const WRITING = { title: '"%T "', example: '%A Invented, Ada', asRis };

/** By the lines that begin a reference and its title; where the first kind is lost, by other fields. */
function recognises(text: string): boolean {
	const signs = [/^\uFEFF?%0 +[A-Z]/m, /^%T +\S/m, /^%A +\S/m, /^%D +\d{4}\b/m];
	return signs.filter((line) => line.test(text)).length > 2;
}

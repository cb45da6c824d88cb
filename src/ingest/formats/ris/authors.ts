import { namesOfParts, withOpenEnd } from '../../reading/name-lists.ts';
import { uninverted } from '../../reading/names.ts';

/** The names of author fields in the order of reading. Each has a field; some programs put them all into one. */
export function authorsIn(values: readonly string[]): string[] {
	return values
		.flatMap((value) => value.split(/[;\n]|\s+and\s+(?=\p{Lu}[^,]*,)/u))
		.flatMap(namesBetweenCommas)
		.flatMap(withOpenEnd)
		.map((name) => (name.includes(',') ? uninverted(name) : withInitialsFirst(name.trim())))
		.filter(Boolean);
}

function namesBetweenCommas(written: string): string[] {
	const name = written.trim().replace(/[,\s]+$/, '');
	const parts = name.split(',').map((part) => part.trim());
	return parts.length > 3 ? namesOfParts(parts) : [name];
}

/** Embase writes `Invented A.B.` for A.B. Invented. */
const withInitialsFirst = (name: string): string =>
	name.replace(/^(\p{L}[\p{L}'’ -]*) (?![JS]r\.$)((?:\p{Lu}\p{Ll}?\.-?){1,4})$/u, '$2 $1');

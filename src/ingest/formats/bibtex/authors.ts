import type { Creator } from '@retorquere/bibtex-parser';
import { namesOfParts, withOpenEnd } from '../../reading/name-lists.ts';
import { nameInOrder } from '../../reading/names.ts';

/**
 * The names of an author field, each as it stands, in TeX. They are joined by `and`; some people join them by commas or
 * semicolons alone. What stands in braces is one name.
 */
export function namesIn(value: string): string[] {
	const people = splitOutside(value, /\s+(?:\\?and)(?=\s)|\s+(?:\\?and)$|^and(?=\s)/gi);
	const isPlain = people.length === 1;
	const names = isPlain && !isOneGroup(value) ? splitOutside(value, /;/g) : people;
	return names.flatMap(namesBetweenCommas).flatMap(withOpenEnd);
}

/** Cuts a value where a separator matches outside of braces. */
function splitOutside(value: string, separator: RegExp): string[] {
	const parts: string[] = [];
	let [depth, from, scanned] = [0, 0, 0];
	for (const { index, 0: found } of value.matchAll(separator)) {
		for (; scanned < index; scanned += 1) {
			const sign = value.charAt(scanned);
			if (sign === '\\') scanned += 1;
			else if (sign === '{') depth += 1;
			else if (sign === '}') depth -= 1;
		}
		if (depth > 0) continue;
		parts.push(value.slice(from, index));
		from = index + found.length;
	}
	return [...parts, value.slice(from)].map((part) => part.trim()).filter(Boolean);
}

const isOneGroup = (value: string): boolean => /^\{[^{}]*\}$/.test(value.trim());

function namesBetweenCommas(name: string): string[] {
	const parts = splitOutside(name, /,/g);
	const isList = parts.length > 3 || (parts.length > 1 && /,\s*$/.test(name));
	return isList && !/\w\s*=/.test(name) ? namesOfParts(parts) : [name.replace(/[,\s]+$/, '')];
}

/** A name as the library has parted it, in the order of reading. */
export function authorName({ name, firstName, prefix, lastName, suffix }: Creator): string {
	if (name !== undefined) return name;
	// `Invented, Ada, Jr.` is often written where BibTeX wants `Invented, Jr., Ada`.
	const isSwapped = firstName !== undefined && suffix !== undefined && /^(?:[JS]r\.?|I{1,3}|IV)$/i.test(firstName);
	if (isSwapped) return nameInOrder({ given: suffix, particle: prefix, family: lastName, suffix: firstName });
	// HAL puts a comma between given names, too: `Invented, Ada, B.`
	return isGivenName(suffix ?? '') && /^(?:\p{Lu}\.[\s-]?)+$/u.test(firstName ?? '')
		? nameInOrder({ given: `${suffix} ${firstName}`, particle: prefix, family: lastName })
		: nameInOrder({ given: firstName, particle: prefix, family: lastName, suffix });
}

const isGivenName = (word: string): boolean =>
	/^\p{Lu}\p{Ll}{2,}$/u.test(word) && !/^(?:jnr|snr|junior|senior|esq|phd|filho|neto)$/i.test(word);

/** The parts of a person's name as programs that manage references hold them. */
export interface NameParts {
	given?: string | undefined;
	/** `van der`, `de`. */
	particle?: string | undefined;
	family?: string | undefined;
	/** `Jr.`, `III`. */
	suffix?: string | undefined;
}

/** A name in the order of reading: `Martin Luther King Jr.`, `李明`; empty where nothing is known. */
export function nameInOrder({ given, particle, family, suffix }: NameParts): string {
	const parts = [given, particle, family, suffix].map((part) => part?.trim()).filter((part) => part !== undefined);
	// Some programs write `null` for what they do not know; people of that name have a capital.
	const known = parts.filter((part) => part !== '' && part !== 'null');
	return known.length === 2 && known.every(isEastAsian) ? known.toReversed().join('') : known.join(' ');
}

/** In such a name the family's comes first, and nothing stands between the two. */
const isEastAsian = (part: string): boolean =>
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u.test(part);

/** `Invented, Ada`, `van Invented, Jr., Ada` or `Invented, Ada, Jr.` in the order of reading; a name without comma stays. */
export function uninverted(name: string): string {
	const parts = name.split(',').map((part) => part.trim());
	if (parts.length < 2 || parts.length > 3) return name.trim();
	const [family, ...others] = parts;
	const suffix = others.length === 2 ? others.find(isSuffix) : undefined;
	if (others.length === 2 && suffix === undefined) return name.trim();
	return nameInOrder({ given: others.find((part) => part !== suffix), family, suffix });
}

/** `Invented AB Jr`, as PubMed writes names, in the order of reading. */
export const initialsFirst = (name: string): string =>
	name.replace(
		/^(?<family>.+?) (?<given>\p{Lu}{1,4})(?<suffix> (?:[JS]r\.?|2nd|3rd|\dth))?$/u,
		'$<given> $<family>$<suffix>',
	);

const isSuffix = (part: string): boolean => /^(?:[JS]r\.?|I{1,3}|IV|V)$/i.test(part);

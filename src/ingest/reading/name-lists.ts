/** `A. Invented, B. Made-Up, C. Example` is three names; so is `Invented, A., Made-Up, B., Example, C.` */
export function namesOfParts(parts: readonly string[]): string[] {
	if (parts.every((part) => /\s/.test(part)) || parts.length % 2 === 1) return [...parts];
	return Array.from({ length: parts.length / 2 }, (_, index) => parts.slice(2 * index, 2 * index + 2).join(', '));
}

/** `Invented, Ada et al.` is a name, and the word that there are more. */
export function withOpenEnd(name: string): string[] {
	const alone = name.replace(/[\s,;]+(?:et\.?\s*al\.?|(?:and\s+)?others)$/i, '');
	return alone === name || alone === '' ? [name] : [alone, 'others'];
}

/** What stands between names. The `and` within `Çandır` does not, where `\b` sees a word of its own. */
export const BETWEEN_NAMES = /\s*(?:[,;·&]|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}]))\s*/u;

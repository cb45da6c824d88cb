import type { PageLine } from './page-lines.ts';

/**
 * Title and names of a listed paper stand in lines of their own, with nothing between them. Two lines are one of each.
 * Of more, a program has wrapped those that the next line's first word would not have fitted into.
 *
 * @param width That of the page, where its lines are wrapped.
 * @returns How many of the lines are the title's.
 */
export function lengthOfTitle(lines: readonly PageLine[], width: number | undefined): number {
	if (lines.length < 3 || width === undefined || lines.slice(1, -1).every(({ text }) => text.endsWith(','))) return 1;
	const end = lines.findIndex((line, index) => {
		const next = lines[index + 1];
		return !next || areNames(next.text) || !isFull(line, next, width);
	});
	return end + 1;
}

const isFull = (line: PageLine, next: PageLine, width: number): boolean =>
	line.mailed.trimEnd().length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width;

const NAME =
	/^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|van|von|de|den|der|del|della|di|da|do|dos|du|la|le|bin|al|el|ter|ten)){1,5}$/u;

/** Several names in one line. A line that is but one may as well be the end of a title. */
function areNames(text: string): boolean {
	const names = text.replace(/,$/, '').split(/,\s*/);
	return names.length > 1 && names.slice(0, -1).every((name) => NAME.test(name));
}

import stringWidth from 'string-width';

/** Columns of a text mail. */
export const COLUMNS = 72;

/**
 * Breaks a text into lines of so many columns at most, between words and between the wide characters of scripts that
 * have no spaces. A word that is longer than a line has a line of its own.
 *
 * @param indent What every line but the first begins with, as `first` does that one.
 */
export function wrap(text: string, { first = '', indent = ' '.repeat(stringWidth(first)) } = {}): string {
	const lines: string[] = [];
	let line = first;
	for (const piece of text.trim().match(PIECES) ?? []) {
		const isEmpty = line === first || line === indent;
		if (!isEmpty && stringWidth((line + piece).trimEnd()) > COLUMNS) {
			lines.push(line.trimEnd());
			line = indent;
		}
		line += line === indent ? piece.trimStart() : piece;
	}
	return [...lines, line.trimEnd()].join('\n');
}

const WIDE = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー]';
/** Signs that no line begins with stay with what is before them. */
const CLOSING = '[\\p{Pe}\\p{Pf}、。，．：；！？・…]';

/** A wide character, or a run of others up to a space, with what may not be parted from it. */
const PIECES = new RegExp(`\\s*(?:\\p{Ps}*${WIDE}|(?:(?!${WIDE})\\S)+)${CLOSING}*`, 'gu');

/** Lines that stand together, without the blank lines around them. */
export interface Paragraph {
	/** Trimmed at both ends. */
	lines: string[];
	/** Line and column of the first character that is no space, from 1. */
	line: number;
	column: number;
}

/** Splits a text at its blank lines. */
export function paragraphsOf(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let current: Paragraph | undefined;
	text.split('\n').forEach((rawLine, index) => {
		const line = rawLine.trim();
		if (line === '') {
			current = undefined;
		} else if (current) {
			current.lines.push(line);
		} else {
			current = { lines: [line], line: index + 1, column: rawLine.length - rawLine.trimStart().length + 1 };
			paragraphs.push(current);
		}
	});
	return paragraphs;
}

/** A paragraph's text with its line breaks folded. */
export const textOf = ({ lines }: Paragraph): string => lines.join(' ');

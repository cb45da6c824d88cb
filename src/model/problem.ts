import { honestText } from './honest-text.ts';
import { oneLine } from './one-line.ts';

/** A spot in a file, both numbers counted from 1. */
export interface Place {
	/** Path from the project's root, with forward slashes. */
	file: string;
	line: number;
	column: number;
}

/**
 * What became of the thing at fault: a file or record `refused` is not in the collection, a `warning` left something
 * out of a paper that is, a `notice` only tells what was assumed.
 */
export type Severity = 'refused-file' | 'refused' | 'warning' | 'notice';

/** The words of a problem, without its place. `found` and `expected` are clauses, `fix` is a sentence. */
export interface ProblemWords {
	/** Stable name of the rule, in kebab-case. */
	kind: string;
	found: string;
	expected: string;
	fix: string;
}

export interface Problem extends Place, ProblemWords {
	severity: Severity;
}

/** The one line that says a problem: `file:line:column  Found …, expected …. How to mend it. [kind]` */
export function formatProblem({ file, line, column, found, expected, fix, kind }: Problem): string {
	return honestText(`${file}:${line}:${column}  Found ${found}, expected ${expected}. ${fix} [${kind}]`);
}

/** The problems of each file in the order of its lines, the files in that in which they come. */
export const inOrderOfLines = (problems: readonly Problem[]): Problem[] =>
	[...Map.groupBy(problems, ({ file }) => file).values()].flatMap((ofFile) =>
		ofFile.sort((a, b) => a.line - b.line || a.column - b.column),
	);

/** Collects the problems of one run, so that all of them can be told at its end. */
export class ProblemLog {
	readonly problems: Problem[] = [];

	/** A whole file that cannot be used. */
	refuseFile(place: Place, words: ProblemWords): void {
		this.problems.push({ ...at(place), ...words, severity: 'refused-file' });
	}

	/** One listed record that cannot become a paper. */
	refuse(place: Place, words: ProblemWords): void {
		this.problems.push({ ...at(place), ...words, severity: 'refused' });
	}

	/** Something is left out of a paper that is otherwise kept. */
	warn(place: Place, words: ProblemWords): void {
		this.problems.push({ ...at(place), ...words, severity: 'warning' });
	}

	/** Nothing is wrong; something was assumed that a person may want to settle. */
	note(place: Place, words: ProblemWords): void {
		this.problems.push({ ...at(place), ...words, severity: 'notice' });
	}

	/** What another run has found. */
	tell(problems: readonly Problem[]): void {
		for (const problem of problems) this.problems.push(problem);
	}

	of(...severities: Severity[]): Problem[] {
		return this.problems.filter(({ severity }) => severities.includes(severity));
	}

	/** True when a file or a record was refused: the run must not end as if all were well. */
	get hasRefusals(): boolean {
		return this.of('refused', 'refused-file').length > 0;
	}
}

/** The lines of what a check finds, in order. */
export function linesFoundBy(check: (log: ProblemLog) => void): string[] {
	const log = new ProblemLog();
	check(log);
	return log.problems.map(formatProblem).sort();
}

const LONGEST_QUOTE = 60;

/** Someone's text as a problem quotes it: on one line, short, in quotation marks. */
export const quote = (text: string): string => `"${inOneLine(text)}"`;

/** The same without quotation marks, for words that are not a person's alone. */
export function inOneLine(text: string, longest = LONGEST_QUOTE): string {
	const line = oneLine(printable(text));
	const characters = [...line];
	return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

// eslint-disable-next-line no-control-regex -- a control parts words here
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A text may hold these; in a line of words and places they would move what stands beside it. */
const MARKS_OF_DIRECTION = /[\u061c\u200e\u200f]/g;

/** Someone's text, or the name of a file, as it may be printed on one line. */
export const printable = (text: string): string =>
	honestText(text.replace(CONTROL, ' ')).replace(MARKS_OF_DIRECTION, '');

/** Copies only the place out of a value that may carry more. */
const at = ({ file, line, column }: Place): Place => ({ file, line, column });

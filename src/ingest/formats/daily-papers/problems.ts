import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import { SHORTEST_ABSTRACT } from './records.ts';

/** What stands in a line and cannot be read. */
export interface Unread {
	text: string;
	line: number;
}

/** Below a dot stands something that is no date, or nothing. */
export function warnDate({ text, line }: Unread, title: string, file: string, log: ProblemLog): void {
	log.warn(
		{ file, line, column: 1 },
		{
			kind: 'bad-date',
			found: text === '' ? 'no date' : quote(text),
			expected: 'a date such as "Oct 29" or "Oct 29, 2024"',
			fix: `Mend the line, or write the date into the entry; it gives ${quote(title)} no date.`,
		},
	);
}

/** Above a dot stands neither a number of authors nor an organisation. */
export function warnNobody({ text, line }: Unread, title: string, file: string, log: ProblemLog): void {
	log.warn(
		{ file, line, column: 1 },
		{
			kind: 'bad-value',
			found: quote(text),
			expected: 'a number of authors, such as "• 5 authors", or the handle of an organisation',
			fix: `Save the page in English, or mend the line; ${quote(title)} is entered without it.`,
		},
	);
}

/** A page shows votes and comments in thousands where there are many. */
export function warnRounded({ text, line }: Unread, title: string, file: string, log: ProblemLog): void {
	log.warn(
		{ file, line, column: 1 },
		{
			kind: 'bad-value',
			found: quote(text),
			expected: 'a whole number of votes or comments',
			fix: `Write the number into the entry if you know it; ${quote(title)} is entered without it.`,
		},
	);
}

const HALF = { expected: 'a title and, below it, its abstract', fix: 'Save the page again, or add the missing part.' };

export function refuseTitle(text: string, place: Place, log: ProblemLog): void {
	log.refuse(place, { kind: 'missing-abstract', found: `the title ${quote(text)} without an abstract`, ...HALF });
}

export function refuseAbstract(text: string, place: Place, log: ProblemLog): void {
	log.refuse(place, { kind: 'missing-title', found: `the abstract ${quote(text)} without a title`, ...HALF });
}

/** The source writes an abstract as one paragraph. */
export function noteParagraphs(title: string, count: number, place: Place, log: ProblemLog): void {
	log.note(place, {
		kind: 'several-paragraphs',
		found: `${count} paragraphs below ${quote(title)}`,
		expected: 'one',
		fix: 'All are taken for its abstract; if a title is missing between them, add it.',
	});
}

/** What stands around the list of a page, such as its links to other pages, is too short for an abstract. */
export function refuseScrap(title: string, text: string, place: Place, log: ProblemLog): void {
	log.refuse(place, {
		kind: 'no-paper',
		found: text === '' ? `${quote(title)} and nothing below it` : `${quote(title)} and below it only ${quote(text)}`,
		expected: `a title and an abstract of at least ${SHORTEST_ABSTRACT} characters`,
		fix: 'Save the page again if this is a paper that was cut off; otherwise take these lines out.',
	});
}

import type { Mail } from '../queries/mail.ts';
import { MOST_BYTES } from '../exports/mail/fit.ts';
import { papersOfLetter } from '../exports/mail/letter.ts';
import { digestsFolder, shownPath } from '../files/folders.ts';
import { counted } from '../model/counted.ts';
import type { Issue } from '../model/digest.ts';
import { formatProblem, quote } from '../model/problem.ts';
import { sizeInWords } from '../model/size.ts';

/** How big the mail of each issue is, and what was shortened or left out of it: one line an issue. */
export const mailLines = (mails: readonly Mail[]): string[] =>
	mails.map((mail) => `The mail of ${mail.issue.id} has ${sizeInWords(mail.bytes)}, ${contentOf(mail)}.`);

/** What a mail cannot be sent without and its site does not say yet; nothing where it says all of it. */
export function unsaidLines({ letter: { unsubscribe, address } }: Mail): string[] {
	const unsaid = [
		...(unsubscribe === undefined ? ['unsubscribe: (where readers unsubscribe)'] : []),
		...(address === undefined ? ['address: (your postal address)'] : []),
	];
	return unsaid.length === 0
		? []
		: [
				`The mail ends with a line in brackets in place of what content/site.yaml does not say below mail: yet, ${unsaid.join(' and ')}. Write it there before you send the mail, or false where your sender adds it.`,
			];
}

/** A line for each section of an issue that is left out because no paper is in it. */
export const emptySectionLines = (issues: readonly Issue[]): string[] =>
	issues.flatMap(({ id, emptySections }) =>
		emptySections.map(
			(title) =>
				`The section ${quote(title)} of ${id} has no paper and is left out: its rule finds none, or its papers are hidden or in other sections.`,
		),
	);

/** A problem line for each mail that had to be shortened, or could not be shortened enough. */
export const longMailProblems = (mails: readonly Mail[]): string[] =>
	mails.filter(isTooLong).map((mail) =>
		formatProblem({
			file: `${shownPath(digestsFolder())}/${mail.issue.id}.md`,
			line: 1,
			column: 1,
			severity: 'refused-file',
			kind: 'long-mail',
			found: `an issue whose mail has ${sizeInWords(mail.wholeBytes)}`,
			expected: `at most ${sizeInWords(MOST_BYTES)}`,
			fix: 'Take papers or words out of it, or let its mail be shortened: remove tooLong from mail in content/site.yaml.',
		}),
	);

const isTooLong = ({ wholeBytes }: Mail): boolean => wholeBytes > MOST_BYTES;

function contentOf({ letter, bytes, wholeBytes, gistLength }: Mail): string {
	const papers = papersOfLetter(letter).length;
	if (gistLength === undefined) return counted(papers, 'paper');
	const whole = `the whole would have ${sizeInWords(wholeBytes)}, and ${sizeInWords(MOST_BYTES)} are the most`;
	const gists =
		gistLength > 0
			? `what is said of a paper shortened to ${gistLength} characters`
			: 'without what is said of the papers';
	const kept =
		letter.leftOut > 0 ? `${papers} of ${papers + letter.leftOut} papers fit` : `all ${counted(papers, 'paper')}`;
	const still = bytes > MOST_BYTES ? '. That is too much still: shorten its introduction' : '';
	return `${kept}, ${gists}: ${whole}${still}`;
}

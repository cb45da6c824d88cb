import type { ProblemLog } from '../model/problem.ts';

/**
 * Refuses the source of a mail that cannot be unpacked, as it is one of several or stands below a line of one's own,
 * where it is written in other signs than its letters: these would come onto the page. @returns Whether it is one.
 */
export function refuseRawMail(text: string, file: string, log: ProblemLog): boolean {
	const found = ENCODED.exec(text);
	if (!found) return false;
	log.refuseFile(
		{ file, line: text.slice(0, found.index).split('\n').length, column: 1 },
		{
			kind: 'packed-mail',
			found: `the source of a mail (${found[0]})`,
			expected: 'a file that is one mail, from its first line on',
			fix: areMails(text) ? FROM_MAILS : FROM_SOURCE,
		},
	);
	return true;
}

const ENCODED = /^content-transfer-encoding:[ \t]*(?:base64|quoted-printable)\b/im;

/** Whether it begins with the line that begins a mail where a program keeps many in one file. */
export const areMails = (text: string): boolean => /^From \S+ .*\n[!-9;-~]+:/.test(text);

export const FROM_MAILS = 'It holds several mails: save each that has a list as a file of its own (.eml).';
const FROM_SOURCE =
	'Take out what stands above the first line of its head; or copy the text as the mail program shows it, and save that.';

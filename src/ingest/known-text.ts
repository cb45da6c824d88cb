import type { Capture } from '../model/capture.ts';
import { ProblemLog, quote } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { isKnown } from './parse.ts';
import type { OtherText } from './unpack.ts';

/**
 * The capture of a mail with its text, or where no format knows that, with the first of the others that one knows. What
 * is attached and not read goes to the log.
 */
export function withKnownText(capture: Capture, others: readonly OtherText[], log: ProblemLog): Capture {
	let read = others.length === 0 || isKnown(capture) ? capture : undefined;
	for (const other of others) {
		const known = read ? undefined : knownAs(other, capture, log);
		read ??= known;
		if (!known && other.name !== undefined) noteUnread(other.name, capture.path, log);
	}
	return read ?? capture;
}

/** Of what cannot be read, nothing is to be said but that it was not read. */
function knownAs({ text: bytes }: OtherText, capture: Capture, log: ProblemLog): Capture | undefined {
	const found = new ProblemLog();
	const text = decodeText(bytes, capture.path, found);
	if (text === undefined || !isKnown({ ...capture, text })) return undefined;
	log.tell(found.problems);
	return { ...capture, text };
}

function noteUnread(name: string, file: string, log: ProblemLog): void {
	log.note(
		{ file, line: 1, column: 1 },
		{
			kind: 'unread-attachment',
			found: `${quote(name)}, which is attached to the mail and was not read`,
			expected: 'all papers in the text of the mail',
			fix: 'If it lists papers, save it out of the mail, and put it into the folder of the captures.',
		},
	);
}

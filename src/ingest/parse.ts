import type { Capture, Listing, Standing } from '../model/capture.ts';
import type { ProblemLog } from '../model/problem.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { refuseUnknown } from './unknown-format.ts';

/** Reads a capture with the first format that knows it. One that none knows is refused. */
export function parse(capture: Capture, log: ProblemLog): Listing | undefined {
	const format = formatOf(capture);
	if (!format) {
		refuseUnknown(capture, log);
		return undefined;
	}
	const { name, standing } = format;
	const refusedBefore = log.of('refused-file').length;
	const read = format.parse(capture, log);
	// A page is as it was when it was saved; a list in a mail may be older than the mail.
	const captured = capture.saved ?? read.captured ?? capture.sent;
	const listing = { capture, format: name, standing, ...read, ...(captured !== undefined && { captured }) };
	const isRefused = log.of('refused-file').length > refusedBefore;
	if (listing.listed === 0 && !isRefused) sayBare(capture, format, log);
	return listing;
}

/** Where the first line is damaged, or belongs to whatever saved the file, the others tell. */
const formatOf = (capture: Capture): Format | undefined =>
	formatOfText(capture.text, capture) ?? formatOfText(capture.text.replace(/^\s*.*\n/, ''), capture);

const formatOfText = (text: string, capture: Capture): Format | undefined =>
	formats.find(({ recognises }) => recognises(text, capture));

/** Whether any format knows it. */
export const isKnown = (capture: Capture): boolean => formatOf(capture) !== undefined;

/** A page or a list without papers was saved by mistake; a question may well have no answer. */
function sayBare({ path }: Capture, { description, standing }: Format, log: ProblemLog): void {
	const isAnswer = ANSWERS.includes(standing);
	const words = {
		kind: 'no-papers',
		found: `${description} that lists no paper`,
		expected: 'at least one paper',
		fix: isAnswer
			? 'If there should be papers, ask again; else nothing is to be done.'
			: 'Save it again, a page once it has loaded; or remove the file if there was nothing to list.',
	};
	const place = { file: path, line: 1, column: 1 };
	if (isAnswer) log.note(place, words);
	else log.refuseFile(place, words);
}

const ANSWERS: readonly Standing[] = ['archive', 'publisher', 'index'];

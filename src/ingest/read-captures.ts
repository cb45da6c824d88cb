import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { orRefuse } from '../entries/paths.ts';
import { readYamlFile } from '../entries/read-yaml.ts';
import { shownPath } from '../files/folders.ts';
import { type Capture, sidecarSchema } from '../model/capture.ts';
import { honestText } from '../model/honest-text.ts';
import type { ProblemLog } from '../model/problem.ts';
import { type CaptureFile, captureFiles } from './capture-files.ts';
import { decodeText } from './decode-text.ts';
import { withKnownText } from './known-text.ts';
import { refuseRawMail } from './raw-mail.ts';
import { unpack } from './unpack.ts';

/** Reads what editors saved, in the order of the file names. A file that cannot be read is refused with its reason. */
export function readCaptures(folder: string, log: ProblemLog): Capture[] {
	if (!existsSync(folder)) noteMissing(folder, log);
	return captureFiles(folder, log, { refuseFolders: true }).flatMap((file) => readCapture(file, log) ?? []);
}

/**
 * The capture of a file, or of the page or the mail that a program has packed into it, with what its sidecar says;
 * nothing where it holds no text, which the log says.
 */
export function readCapture(
	{ path, name, sidecarPath, hasSidecar, shownAs = shownPath(path) }: CaptureFile,
	log: ProblemLog,
): Capture | undefined {
	const bytes = orRefuse(shownAs, log, () => bytesOf(path, shownAs, log));
	if (!bytes) return undefined;
	const found = unpack(bytes);
	const { text: unpacked, others = [], holds, ...told } = found ?? { text: bytes };
	if (holds) refuseTextless(holds, shownAs, log);
	const text = unpacked && decodeText(unpacked, shownAs, log);
	if (text === undefined || (!found && refuseRawMail(text, shownAs, log))) return undefined;
	const sidecar = hasSidecar ? readYamlFile(sidecarPath, sidecarSchema, log) : {};
	const isSidecarSound = sidecar !== undefined;
	const capture = {
		file: honestText(basename(path)),
		name,
		path: shownAs,
		text,
		sidecarPath,
		isSidecarSound,
		...told,
		...sidecar,
	};
	return withKnownText(capture, others, log);
}

/** JavaScript holds no longer texts than half a billion signs. */
const MOST_BYTES = 400_000_000;

function bytesOf(path: string, shown: string, log: ProblemLog): Buffer | undefined {
	const { size } = statSync(path);
	if (size <= MOST_BYTES) return readFileSync(path);
	refuseSize(size, shown, log);
	return undefined;
}

function refuseSize(size: number, file: string, log: ProblemLog): void {
	log.refuseFile(
		{ file, line: 1, column: 1 },
		{
			kind: 'too-large',
			found: `a file of ${Math.round(size / 1_000_000)} MB`,
			expected: `at most ${MOST_BYTES / 1_000_000} MB`,
			fix: 'Save it in parts; a file with one paper a line is parted by "split -C 200M FILE".',
		},
	);
}

function refuseTextless(holds: readonly string[], file: string, log: ProblemLog): void {
	log.refuseFile(
		{ file, line: 1, column: 1 },
		{
			kind: 'not-text',
			found: `a mail without a text${holds.length > 0 ? `, which holds ${[...new Set(holds)].join(', ')}` : ''}`,
			expected: 'a list of papers in the text of the mail',
			fix: 'Save what is attached to it, as text or as an export of the list, or remove the file.',
		},
	);
}

function noteMissing(folder: string, log: ProblemLog): void {
	log.note(
		{ file: shownPath(folder), line: 1, column: 1 },
		{
			kind: 'no-captures',
			found: 'no such folder',
			expected: 'the lists of papers that you have saved',
			fix: 'Make the folder and put your lists into it.',
		},
	);
}

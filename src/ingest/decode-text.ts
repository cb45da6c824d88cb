import { plainText } from '../entries/front-matter.ts';
import type { ProblemLog } from '../model/problem.ts';

/**
 * The text of a saved file: UTF-8, or UTF-16 in either order, with or without a byte order mark. Line ends come back as
 * `\n`. A file that holds no text is refused, and nothing is returned.
 */
export function decodeText(bytes: Buffer, file: string, log: ProblemLog): string | undefined {
	const encoding = encodingOf(bytes);
	const text = decode(bytes, encoding);
	if (text === undefined || isBinary(text)) {
		refuse(file, placeOfFault(bytes, text), log);
		return undefined;
	}
	if (text.trim() === '') {
		log.refuseFile(
			{ file, line: 1, column: 1 },
			{
				kind: 'empty-file',
				found: 'an empty file',
				expected: 'a saved list of papers',
				fix: 'Save the page again, or remove the file.',
			},
		);
		return undefined;
	}
	return plainText(text);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Byte order marks tell; without one, text in mostly Latin letters has a zero in every second byte of UTF-16. */
function encodingOf(bytes: Buffer): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, 1000);
	const zeros = (parity: number): number => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
	const many = sample.length / 2 / 2;
	if (sample.length >= 4 && zeros(1) > many && zeros(0) === 0) return 'utf-16le';
	if (sample.length >= 4 && zeros(0) > many && zeros(1) === 0) return 'utf-16be';
	return 'utf-8';
}

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

// eslint-disable-next-line no-control-regex -- these are what tells a binary file from a text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** A stray control character is dirt, to be taken out later; a zero, or many of them, is another kind of file. */
function isBinary(text: string): boolean {
	return text.includes('\u0000') || (text.match(CONTROL)?.length ?? 0) > text.length / 100;
}

function placeOfFault(bytes: Buffer, text: string | undefined): { line: number; column: number } {
	const lenient = text ?? new TextDecoder('utf-8').decode(bytes);
	const fault = lenient.search(text === undefined ? /\uFFFD/ : CONTROL);
	const before = lenient.slice(0, Math.max(fault, 0)).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function refuse(file: string, place: { line: number; column: number }, log: ProblemLog): void {
	log.refuseFile(
		{ file, ...place },
		{
			kind: 'not-text',
			found: 'bytes that are no text',
			expected: 'a text file in UTF-8',
			fix: 'Save the page again as plain text (UTF-8), or remove the file.',
		},
	);
}

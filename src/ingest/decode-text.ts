import { plainText } from '../entries/front-matter.ts';
import { conflictIn } from '../entries/merge-conflict.ts';
import type { Place, ProblemLog } from '../model/problem.ts';

/**
 * The text of a saved file: UTF-8, or UTF-16 in either order, with or without a byte order mark. Bytes that are no UTF-8
 * are read as Windows-1252, the letters of older Western programs, or, where only a few are damaged, and in UTF-16, as
 * the sign for a lost letter; the log says so. Line ends come back as `\n`, Unicode's own separators of lines as spaces.
 * A file that holds no text, or two versions of it that git has left there, is refused, and nothing is returned.
 */
export function decodeText(bytes: Buffer, file: string, log: ProblemLog): string | undefined {
	const document = documentOf(bytes);
	if (document !== undefined) {
		refuse(file, { line: 1, column: 1 }, document, log);
		return undefined;
	}
	const encoding = encodingOf(bytes);
	const text = decode(bytes, encoding) ?? decodeFaulty(bytes, encoding, file, log);
	if (isBinary(text)) {
		refuse(file, placeOf(text.search(CONTROL), text), 'bytes that are no text', log);
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
	const plain = plainText(text);
	const conflict = conflictIn(plain);
	if (!conflict) return plain.replace(LINE_SEPARATORS, ' ');
	log.refuseFile({ file, line: conflict.line, column: 1 }, conflict.words);
	return undefined;
}

/** Lines to JavaScript's patterns, and to no editor that shows a number of a line. */
const LINE_SEPARATORS = /[\u2028\u2029]/g;

/** How the files begin that people save in place of a list. */
const DOCUMENTS: readonly (readonly [begins: string, what: string])[] = [
	['%PDF-', 'a PDF'],
	['PK\x03\x04', 'a packed file, such as one of Word or Excel'],
	['\xd0\xcf\x11\xe0', 'a file of an older Word or Excel, or a mail of Outlook'],
	['{\\rtf', 'a document in rich text'],
	['bplist', 'a list of properties of macOS that holds no page, such as a damaged archive of Safari'],
	['\x89PNG', 'a picture'],
	['\xff\xd8\xff', 'a picture'],
	['GIF8', 'a picture'],
	['RIFF', 'a picture or a sound'],
	['\x1f\x8b', 'a packed file'],
	['SQLite f', 'a database, such as that of Zotero'],
];

/** What kind of document a file is that holds no plain text. */
function documentOf(bytes: Buffer): string | undefined {
	const begin = bytes.toString('latin1', 0, 8);
	return DOCUMENTS.find(([begins]) => begin.startsWith(begins))?.[1];
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

const LOST = '\uFFFD';

/** A file of another encoding has no letters beyond ASCII that are right by chance; a damaged one has mostly right ones. */
function decodeFaulty(bytes: Buffer, encoding: Encoding, file: string, log: ProblemLog): string {
	const lenient = new TextDecoder(encoding).decode(bytes);
	const lost = lenient.split(LOST).length - 1;
	const isDamaged = encoding !== 'utf-8' || lost < (lenient.match(/\P{ASCII}/gu)?.length ?? 0) - lost;
	const text = isDamaged ? lenient : new TextDecoder('windows-1252').decode(bytes);
	if (!isBinary(text)) sayFaulty(isDamaged, { file, ...placeOf(lenient.indexOf(LOST), lenient) }, log);
	return text;
}

function sayFaulty(isDamaged: boolean, place: Place, log: ProblemLog): void {
	if (isDamaged) {
		log.warn(place, {
			kind: 'lost-letters',
			found: 'bytes that are no letter, here and maybe further on',
			expected: 'a text file in UTF-8',
			fix: `Save the list again, or put the right letter in place of each ${LOST} in the entries.`,
		});
	} else {
		log.note(place, {
			kind: 'older-encoding',
			found: 'letters that are not of UTF-8',
			expected: 'a text file in UTF-8',
			fix: 'They are read as those of Windows (Western); if names look wrong, save the file as UTF-8.',
		});
	}
}

// eslint-disable-next-line no-control-regex -- these are what tells a binary file from a text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** A stray control character is dirt, to be taken out later; many of them are another kind of file. */
const isBinary = (text: string): boolean => (text.match(CONTROL)?.length ?? 0) > text.length / 100;

function placeOf(offset: number, text: string): { line: number; column: number } {
	const before = plainText(text.slice(0, Math.max(offset, 0))).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function refuse(file: string, place: { line: number; column: number }, found: string, log: ProblemLog): void {
	log.refuseFile(
		{ file, ...place },
		{
			kind: 'not-text',
			found,
			expected: 'a text file in UTF-8',
			fix: 'Save the page again as plain text (UTF-8), export the list as BibTeX or CSV, or remove the file.',
		},
	);
}

import { shownPath, ownPicturesFolder } from '../files/folders.ts';
import { decoded } from '../model/decoded.ts';
import { type ProblemWords, quote } from '../model/problem.ts';
import { sizeInWords } from '../model/size.ts';

/** Ten seconds on a slow phone. */
export const MOST_BYTES = 2_000_000;
/** A browser unpacks a picture to four bytes a pixel: these are 100 MB. */
export const MOST_PIXELS = 25_000_000;

/**
 * Says that an address in a text leads to no picture, and what to write instead.
 *
 * @param way What leads from the text to the folder of the pictures.
 * @param names The files in that folder.
 */
export function missingPicture(address: string, way: string, names: readonly string[]): ProblemWords {
	const [path = ''] = address.split(/[?#]/, 1);
	const wanted = decoded(path).split(/[/\\]/).at(-1) ?? '';
	const isName = /^[^:]{1,100}\.\w{2,5}$/.test(wanted);
	const near = names.find((name) => name.split('/').at(-1)?.toLowerCase() === wanted.normalize('NFC').toLowerCase());
	return {
		kind: 'unknown-picture',
		found: address === '' ? 'a picture without an address' : `the picture ${quote(address)}, which is not there`,
		expected: `a file in ${shownPath(ownPicturesFolder())}`,
		fix: near
			? `Write ${way}${addressOf(near)}.`
			: isName
				? `Put it there and write ${way}${addressOf(wanted)}.`
				: `Put it there and write its path from here, such as ${way}lamp.png.`,
	};
}

/** A path as an address in Markdown, where some signs would mean something else. */
const addressOf = (path: string): string =>
	path.replace(/[ #?%<>()[\]\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Why a file in the folder of the pictures cannot be shown. */
type Fault = Omit<ProblemWords, 'kind'>;

export const unfitPicture = (name: string, { found, ...words }: Fault): ProblemWords => ({
	kind: 'unfit-picture',
	found: `the picture ${quote(name)}, ${found}`,
	...words,
});

export const OUTSIDE: Fault = {
	found: 'which is a link out of the folder',
	expected: 'the picture itself',
	fix: 'Put a copy in its place.',
};

export const UNREADABLE: Fault = {
	found: 'which cannot be read',
	expected: 'a file that you are allowed to read',
	fix: 'Look at its permissions, and whether it is a file.',
};

/** @param kind What it is instead, such as `svg`; empty where that is not known. */
export const otherKind = (kind: string): Fault => ({
	found:
		kind === 'svg'
			? 'which is an SVG and may hold scripts'
			: kind
				? `which is a file of the kind ${kind.toUpperCase()}`
				: 'which is no picture or is damaged',
	expected: 'a PNG, JPEG, GIF, WebP or AVIF',
	fix: 'Save it as one of these.',
});

export const tooHeavy = (bytes: number): Fault => ({
	found: `which has ${sizeInWords(bytes)}`,
	expected: `at most ${sizeInWords(MOST_BYTES)}, ten seconds on a slow phone`,
	fix: SMALLER,
});

export const tooLarge = (width: number, height: number): Fault => ({
	found: `which says that it has ${width} × ${height} pixels`,
	expected: `at most ${MOST_PIXELS / 1e6} million, for which a browser needs 100 MB`,
	fix: SMALLER,
});

const SMALLER = 'Make it 1600 pixels wide, and save it as a JPEG or, if it has few colours, as a PNG.';

/** A message, or a part of one (RFC 5322 and 2045). Both texts are Latin-1, in which each byte is one letter. */
export interface Part {
	/** Each field in one line. */
	head: string;
	body: string;
}

/** More than any program writes above a message; some write their signatures there. */
const LONGEST_HEAD = 100_000;

/** The message that a file is, as browsers and mail programs save one; nothing where it is none, or several. */
export function messageIn(bytes: Buffer): Part | undefined {
	const { head } = partOf(withoutEnvelope(bytes.toString('latin1', 0, LONGEST_HEAD)));
	if (!head.split('\n').every((line) => /^[!-9;-~]+:/.test(line)) || !isOfMessage(head)) return undefined;
	const text = bytes.toString('latin1');
	return text.startsWith('From ') && NEXT_MESSAGE.test(text) ? undefined : partOf(withoutEnvelope(text));
}

/** Apple's file of a mail (`.emlx`) begins with the length of the message, behind which are properties. */
export function withoutProperties(bytes: Buffer): Buffer {
	const [line = '', length] = /^(\d{1,12}) *\n/.exec(bytes.toString('latin1', 0, 100)) ?? [];
	return length === undefined ? bytes : bytes.subarray(0, line.length + Number(length));
}

/** A mark of the byte order, and the line that begins a message where a program keeps many in one file, or Apple's. */
const withoutEnvelope = (text: string): string => text.replace(/^(?:\xef\xbb\xbf)?\s*(?:From \S.*\r?\n|\d+\s*\n)?/, '');
const NEXT_MESSAGE = /\n\r?\nFrom \S+ .*\r?\n[!-9;-~]+:/;

/** Each of the first four is a mail's alone; lists have fields such as the other three, too, but not all of them. */
const isOfMessage = (head: string): boolean =>
	['mime-version', 'message-id', 'received', 'content-transfer-encoding'].some((name) => fieldIn(head, name) !== '') ||
	['from', 'date', 'subject'].every((name) => fieldIn(head, name) !== '');

/** A head and what is below the first empty line. */
export function partOf(text: string): Part {
	const gap = /^\r?\n|\r?\n\r?\n/.exec(text) ?? { index: text.length, 0: '' };
	// A line that begins with a space goes on with the one before.
	const head = text
		.slice(0, gap.index)
		.replace(/\r?\n[ \t]+/g, ' ')
		.replaceAll('\r', '');
	return { head, body: text.slice(gap.index + gap[0].length) };
}

const fieldIn = (head: string, name: string): string =>
	new RegExp(`^${name}:[ \\t]*(.*)`, 'im').exec(head)?.[1]?.trim() ?? '';

/** What a field says; nothing where it is not there. */
export const field = ({ head }: Part, name: string): string => fieldIn(head, name);

/** `text/html`, which is what a browser or a mail program makes of a part. */
export const typeOf = (part: Part): string =>
	/^[\w.+-]+\/[\w.+-]+/.exec(field(part, 'content-type'))?.[0].toLowerCase() ?? 'text/plain';

/** `charset` of `text/html; charset="utf-8"`. */
function parameter(part: Part, name: string, of = 'content-type'): string {
	const [, quoted, bare] = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field(part, of)) ?? [];
	return quoted ?? bare ?? '';
}

/** The name of the file that is attached, which other letters may stand before: `utf-8''refs.bib`. */
export const fileOf = (part: Part): string =>
	(parameter(part, 'filename', 'content-disposition') || parameter(part, 'name')).replace(/^[\w-]+'[\w-]*'/, '');

/** The parts of a part, in their order; of a message that is cut off those that are there. */
export function partsIn(part: Part): Part[] {
	const boundary = parameter(part, 'boundary');
	if (boundary === '') return [];
	const line = RegExp.escape(`--${boundary}`);
	const [inside = ''] = part.body.split(new RegExp(`^${line}--`, 'm'));
	const [, ...inner] = inside.split(new RegExp(`^${line}[ \\t]*$`, 'm'));
	return inner.map((text) => partOf(text.replace(/^\r?\n/, '')));
}

/** Without what a program has written in brackets beside it. */
const encodingOf = (part: Part): string =>
	field(part, 'content-transfer-encoding')
		.replace(/\([^()]*\)/g, '')
		.trim()
		.toLowerCase();

/** Whether what a part holds is written in other signs than its own. */
export const isEncoded = (part: Part): boolean => ['base64', 'quoted-printable'].includes(encodingOf(part));

/** What a part holds, as UTF-8 where it says in which letters it is written. */
export function contentOf(part: Part): Buffer {
	const bytes = unpacked(part.body, encodingOf(part));
	const isFlowed = parameter(part, 'format').toLowerCase() === 'flowed';
	const joined = isFlowed ? unflowed(bytes, parameter(part, 'delsp').toLowerCase() === 'yes') : bytes;
	return inUtf8(joined, parameter(part, 'charset'));
}

function unpacked(body: string, encoding: string): Buffer {
	if (encoding === 'base64') return Buffer.from(body, 'base64');
	if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
	const joined = body.replace(/=[ \t]*\r?\n/g, '');
	const bytes = joined.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
	return Buffer.from(bytes, 'latin1');
}

/** Lines that end in a space go on in the next, and a space before a line is not its own (RFC 3676). */
function unflowed(bytes: Buffer, isSpaceDropped: boolean): Buffer {
	const lines = bytes.toString('latin1').replace(/^ /gm, '');
	return Buffer.from(lines.replace(/(?<!^--) \r?\n(?!>)/gm, isSpaceDropped ? '' : ' '), 'latin1');
}

/** Letters of a name that nobody knows stay as they are. */
function inUtf8(bytes: Buffer, charset: string): Buffer {
	if (/^(?:utf-?8|(?:us-)?ascii|)$/i.test(charset)) return bytes;
	try {
		return Buffer.from(new TextDecoder(charset).decode(bytes));
	} catch {
		return bytes;
	}
}

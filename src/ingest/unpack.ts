import { parseBuffer } from 'bplist-parser';
import { z } from 'zod';
import { webAddress } from '../model/schema-parts.ts';
import {
	contentOf,
	field,
	fileOf,
	isEncoded,
	messageIn,
	type Part,
	partOf,
	partsIn,
	typeOf,
	withoutProperties,
} from './mime.ts';
import { readWrittenDate } from './written-date.ts';

/** What a browser or a mail program has packed into one file. */
export interface Unpacked {
	/** The page as its host sent it or the browser had drawn it, or the text of the mail; none where it is without. */
	text?: Buffer;
	/** The texts of a mail to be looked at where no format knows that one, in this order. */
	others?: OtherText[];
	/** What a mail holds in place of a text: `application/pdf`. */
	holds?: string[];
	/** Where the page was. */
	url?: string;
	/** The day on which the page was saved, as an ISO date. */
	saved?: string;
	/** The day on which the mail was sent. */
	sent?: string;
}

/** The text of a mail in its other form, or one that is attached to it. */
export interface OtherText {
	text: Buffer;
	/** The name of the file that is attached. */
	name?: string;
}

/**
 * What is in a file that Chrome or Edge (`.mhtml`), Safari (`.webarchive`) or a mail program (`.eml`, `.emlx`) has saved; nothing
 * of any other file.
 */
export const unpack = (bytes: Buffer): Unpacked | undefined =>
	inMessage(withoutProperties(bytes)) ?? inWebArchive(bytes);

/** Chrome's file (MHTML, RFC 2557) is a mail, whose parts are the page, its frames and its pictures. */
function inMessage(bytes: Buffer): Unpacked | undefined {
	const message = messageIn(bytes);
	if (!message) return undefined;
	const seen = textsIn(message);
	const url = addressOf(
		field(message, 'snapshot-content-location') || (seen[0] ? field(seen[0], 'content-location') : ''),
	);
	const day = readWrittenDate(field(message, 'date'));
	const isPage = SAVED_BY.test(field(message, 'from'));
	const told = { ...(url !== undefined && { url }), ...(day !== undefined && { [isPage ? 'saved' : 'sent']: day }) };
	const [read, ...others] = [...seenText(seen, message, bytes), ...othersIn(message, seen)];
	if (!read) return { holds: leavesIn(message).map(typeOf), ...told };
	return { text: read.text, ...(others.length > 0 && { others }), ...told };
}

/** `<Saved by Blink>`, which browsers write in place of a person. */
const SAVED_BY = /^["<]?Saved by /;

function seenText([first, ...rest]: readonly Part[], message: Part, bytes: Buffer): OtherText[] {
	if (!first) return [];
	// A mail that is a text as it stands keeps its lines where they are.
	const isPlain = first === message && typeOf(first) === 'text/plain' && !isEncoded(first);
	const alike = rest.filter((other) => typeOf(other) === typeOf(first));
	const texts = isPlain ? [{ ...first, body: bytes.toString('latin1') }] : [first, ...alike];
	return [{ text: joined(texts.map(contentOf)) }];
}

/** What a mail holds besides: the HTML of one that is plain text, and what may be a list of what is attached. */
function othersIn(message: Part, [first]: readonly Part[]): OtherText[] {
	const leaves = leavesIn(message);
	const isPlain = first && typeOf(first) === 'text/plain';
	const pages = leaves.filter((leaf) => isPlain && isSeen(leaf) && typeOf(leaf) === 'text/html');
	const attached = leaves.filter((leaf) => LIST.test(fileOf(leaf)) && !(isSeen(leaf) && isText(leaf)));
	return [
		...(pages.length > 0 ? [{ text: joined(pages.map(contentOf)) }] : []),
		...attached.map((leaf) => ({ text: contentOf(leaf), name: fileOf(leaf) })),
	];
}

/** The names of files in which lists are kept. */
const LIST = /\.(?:bib|ris|nbib|enw|ciw|csv|tsv|json|jsonl|xml|txt|md|html?)$/i;

const LINE_END = Buffer.from('\n');
const joined = (texts: readonly Buffer[]): Buffer =>
	Buffer.concat(texts.flatMap((text, index) => (index === 0 ? [text] : [LINE_END, text])));

/** No mail nests as deep; damage may. */
const DEEPEST = 20;

/** The texts of a message that its reader sees: of one in several forms the plain one, of a page the page alone. */
function textsIn(part: Part, depth = 0): Part[] {
	const type = typeOf(part);
	if (!isSeen(part) || depth > DEEPEST) return [];
	if (isText(part)) return part.body.trim() === '' ? [] : [part];
	const inner = innerOf(part)
		.map((other) => textsIn(other, depth + 1))
		.filter((texts) => texts.length > 0);
	const plain = inner.find(([text]) => text && typeOf(text) === 'text/plain');
	if (type === 'multipart/alternative') return plain ?? inner[0] ?? [];
	return type === 'multipart/related' ? (inner[0] ?? []) : inner.flat();
}

const isText = (part: Part): boolean => /^text\/(?:plain|html)$/.test(typeOf(part));

/** A mail that was sent on as a whole is no attachment to its reader. */
const isSeen = (part: Part): boolean =>
	typeOf(part) === 'message/rfc822' || !/^attachment\b/i.test(field(part, 'content-disposition'));

function innerOf(part: Part): Part[] {
	if (typeOf(part) === 'message/rfc822') return [partOf(contentOf(part).toString('latin1'))];
	return typeOf(part).startsWith('multipart/') ? partsIn(part) : [];
}

function leavesIn(part: Part, depth = 0): Part[] {
	const inner = depth > DEEPEST ? [] : innerOf(part);
	if (inner.length > 0) return inner.flatMap((other) => leavesIn(other, depth + 1));
	return part.body.trim() === '' ? [] : [part];
}

const webArchive = z.object({
	WebMainResource: z.object({ WebResourceData: z.instanceof(Buffer), WebResourceURL: z.string().optional() }),
});

/** Safari's archive is a binary property list; when the page was saved is not in it. */
function inWebArchive(bytes: Buffer): Unpacked | undefined {
	if (bytes.toString('latin1', 0, 8) !== 'bplist00') return undefined;
	const { data } = webArchive.safeParse(listIn(bytes));
	if (!data) return undefined;
	const url = addressOf(data.WebMainResource.WebResourceURL ?? '');
	return { text: data.WebMainResource.WebResourceData, ...(url !== undefined && { url }) };
}

function listIn(bytes: Buffer): unknown {
	try {
		return parseBuffer<unknown>(bytes)[0];
	} catch {
		return undefined;
	}
}

/** A page that was opened from a disk has no address that means something to others. */
const addressOf = (url: string): string | undefined => webAddress.safeParse(url).data;

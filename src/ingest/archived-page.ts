import { parseBuffer } from 'bplist-parser';
import { z } from 'zod';
import { webAddress } from '../model/schema-parts.ts';
import { readWrittenDate } from './written-date.ts';

/** A page out of the one file into which a browser has put it with its pictures. */
export interface ArchivedPage {
	/** The page as its host sent it, or as the browser had drawn it. */
	page: Buffer;
	/** Where it was. */
	url?: string;
	/** The day on which it was saved, as an ISO date. */
	saved?: string;
}

/** The page in a file that Chrome or Edge (`.mhtml`) or Safari (`.webarchive`) has saved; nothing in any other file. */
export const archivedPage = (bytes: Buffer): ArchivedPage | undefined => inMhtml(bytes) ?? inWebArchive(bytes);

/** A head and what is below its first empty line. Parts are cut in Latin-1, in which each byte is one letter. */
function headAndBody(text: string): { head: string; body: string } {
	const gap = /\r?\n\r?\n/.exec(text);
	if (!gap) return { head: text, body: '' };
	// A line that begins with a space goes on with the one before.
	const head = text.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
	return { head, body: text.slice(gap.index + gap[0].length) };
}

const field = (name: string, head: string): string =>
	new RegExp(`^${name}:[ \\t]*(.*)`, 'im').exec(head)?.[1]?.trim() ?? '';

/** More than any browser writes before the first part. */
const LONGEST_HEAD = 10_000;

/** MHTML (RFC 2557) is a message whose parts are the page, its frames and its pictures; the page comes first. */
function inMhtml(bytes: Buffer): ArchivedPage | undefined {
	const { head } = headAndBody(bytes.toString('latin1', 0, LONGEST_HEAD).trimStart());
	const [, boundary] = /^multipart\/related\b.*\bboundary="?([^\s";]+)/i.exec(field('content-type', head)) ?? [];
	if (boundary === undefined) return undefined;
	const parts = bytes
		.toString('latin1')
		.split(`--${boundary}`)
		.slice(1)
		.map((part) => headAndBody(part.trimStart()));
	const part = parts.find(({ head: own }) => field('content-type', own).startsWith('text/html'));
	if (!part) return undefined;
	const url = addressOf(field('snapshot-content-location', head) || field('content-location', part.head));
	const saved = readWrittenDate(field('date', head));
	const page = unpacked(part.body, field('content-transfer-encoding', part.head).toLowerCase());
	return { page, ...(url !== undefined && { url }), ...(saved !== undefined && { saved }) };
}

/** The bytes of a part of a message (RFC 2045). */
function unpacked(body: string, encoding: string): Buffer {
	if (encoding === 'base64') return Buffer.from(body, 'base64');
	if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
	const joined = body.replace(/=[ \t]*\r?\n/g, '');
	const bytes = joined.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
	return Buffer.from(bytes, 'latin1');
}

const webArchive = z.object({
	WebMainResource: z.object({ WebResourceData: z.instanceof(Buffer), WebResourceURL: z.string().optional() }),
});

/** Safari's archive is a binary property list; when the page was saved is not in it. */
function inWebArchive(bytes: Buffer): ArchivedPage | undefined {
	if (bytes.toString('latin1', 0, 8) !== 'bplist00') return undefined;
	const { data } = webArchive.safeParse(listIn(bytes));
	if (!data) return undefined;
	const url = addressOf(data.WebMainResource.WebResourceURL ?? '');
	return { page: data.WebMainResource.WebResourceData, ...(url !== undefined && { url }) };
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

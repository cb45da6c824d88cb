import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';
import { filesOf } from './build.ts';
import { isMail } from './crawl.ts';

/** A page of a built site. */
export const readPage = (dist: string, path: string): CheerioAPI => load(readFileSync(join(dist, path), 'utf8'));

/** Every page that is no mail. */
export const htmlPagesOf = (dist: string): string[] =>
	[...filesOf(dist).keys()].filter((path) => path.endsWith('.html') && !isMail(path));

/** The words of a text as a reader sees them. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a file; Pagefind's files are packed. */
export function plain(bytes: Buffer): string {
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

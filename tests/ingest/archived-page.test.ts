import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { archivedPage } from '../../src/ingest/archived-page.ts';
import { parse } from '../../src/ingest/parse.ts';
import { readCapture } from '../../src/ingest/read-captures.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { testFolder } from '../helpers/test-folder.ts';

const PAGE =
	'<!DOCTYPE html><title>Daily Papers - Hugging Face</title><article><h3><a href="/papers/2512.01234">Naïve Lamps</a></h3></article>';
const ADDRESS = 'https://huggingface.co/papers/date/2025-12-09';

/** As Chrome writes it: lines of at most 76 signs, each that goes on in the next ending in `=`. */
const quotedPrintable = (text: string): string =>
	Buffer.from(text)
		.toString('latin1')
		.replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
		.replace(/(?:=..|[^=]){1,70}(?!$)/g, '$&=\r\n');

const mhtml = (body: string, encoding: string): string =>
	[
		'From: <Saved by Blink>',
		`Snapshot-Content-Location: ${ADDRESS}`,
		'Subject: Daily Papers - Hugging Face',
		'Date: Wed, 10 Dec 2025 22:56:20 +0000',
		'MIME-Version: 1.0',
		'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Lamp----"',
		'\r\n------Lamp----',
		'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
		'------Lamp----',
		`Content-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`,
		'------Lamp----',
		'Content-Type: text/html\r\n\r\n<p>a frame</p>',
		'------Lamp------\r\n',
	].join('\r\n');

test.each([
	['quoted-printable', quotedPrintable(PAGE)],
	['base64', Buffer.from(PAGE).toString('base64')],
	['8bit', Buffer.from(PAGE).toString('latin1')],
])('takes the page out of the file of Chrome and Edge, its bytes written as %s', (encoding, body) => {
	const found = archivedPage(Buffer.from(mhtml(body, encoding), 'latin1'));
	expect(found?.page.toString().trim()).toBe(PAGE);
	expect(found).toMatchObject({ url: ADDRESS, saved: '2025-12-10' });
});

test('leaves out the address of a page that was opened from a disk, and a day that is not told', () => {
	const file = mhtml(PAGE, '8bit')
		.replace(ADDRESS, 'file:///home/ada/page.html')
		.replace(/Date: .*\r\n/, '');
	expect(Object.keys(archivedPage(Buffer.from(file)) ?? {})).toEqual(['page']);
});

test('takes what is there of a page whose file is cut off', () => {
	const file = mhtml(quotedPrintable(PAGE), 'quoted-printable');
	const found = archivedPage(Buffer.from(file.slice(0, file.indexOf('Lamps'))));
	expect(found?.page.toString()).toBe(PAGE.slice(0, PAGE.indexOf('Lamps')));
});

test.each([
	['a page', PAGE],
	[
		'a list that speaks of one',
		'Title: A\nContent-Type: text/plain\n\nContent-Type: multipart/related; boundary=x\n--x\n',
	],
	['a message without a page', mhtml(PAGE, '8bit').replaceAll('text/html', 'text/plain')],
])('leaves %s alone', (_what, text) => {
	expect(archivedPage(Buffer.from(text))).toBeUndefined();
});

const WEB_ARCHIVE = Buffer.from(
	[
		'YnBsaXN0MDDRAQJfEA9XZWJNYWluUmVzb3VyY2XSAwQFBl8QD1dlYlJlc291cmNlRGF0YV5XZWJSZXNvdXJjZVVSTE8QgjwhRE9D',
		'VFlQRSBodG1sPjx0aXRsZT5EYWlseSBQYXBlcnMgLSBIdWdnaW5nIEZhY2U8L3RpdGxlPjxhcnRpY2xlPjxoMz48YSBocmVmPSIv',
		'cGFwZXJzLzI1MTIuMDEyMzQiPk5hw692ZSBMYW1wczwvYT48L2gzPjwvYXJ0aWNsZT5fEC1odHRwczovL2h1Z2dpbmdmYWNlLmNv',
		'L3BhcGVycy9kYXRlLzIwMjUtMTItMDkICx0iNEPIAAAAAAAAAQEAAAAAAAAABwAAAAAAAAAAAAAAAAAAAPg=',
	].join(''),
	'base64',
);

test('takes the page out of the archive of Safari', () => {
	expect(archivedPage(WEB_ARCHIVE)).toEqual({ page: Buffer.from(PAGE), url: ADDRESS });
});

/** What the file lists when it is read as a capture. */
const readAs = (name: string, bytes: Buffer | string) => {
	const path = join(testFolder('archive-'), name);
	writeFileSync(path, bytes);
	const log = new ProblemLog();
	const sidecarPath = `${path}.yaml`;
	const capture = readCapture({ path, name: 'page', sidecarPath, hasSidecar: false, shownAs: basename(path) }, log);
	return { listing: capture && parse(capture, log), problems: log.problems.map(formatProblem) };
};

test('both are read like the page itself, on the day on which they were saved', () => {
	const chrome = readAs('page.mhtml', mhtml(quotedPrintable(PAGE), 'quoted-printable'));
	const safari = readAs('page.webarchive', WEB_ARCHIVE);
	for (const { listing, problems } of [chrome, safari]) {
		expect(problems).toEqual([]);
		expect(listing).toMatchObject({ format: 'daily-papers-html', listed: 1, papers: [{ title: 'Naïve Lamps' }] });
	}
	expect(chrome.listing?.captured).toBe('2025-12-10');
});

test.each([
	['is damaged', WEB_ARCHIVE.subarray(0, 200)],
	['holds no page', Buffer.from('YnBsaXN0MDA=', 'base64')],
])('an archive of Safari that %s is refused with its name', (_what, bytes) => {
	expect(readAs('page.webarchive', bytes).problems.join()).toMatch(
		/^page\.webarchive:1:1 {2}Found .*Safari.*\[not-text\]$/,
	);
});

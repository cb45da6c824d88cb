import { expect, test } from 'vitest';
import { unpack } from '../../src/ingest/unpack.ts';
import { quotedPrintable } from '../helpers/quoted-printable.ts';
import { readAs } from '../helpers/read-as.ts';

const PAGE =
	'<!DOCTYPE html><title>Daily Papers - Hugging Face</title><article><h3><a href="/papers/2512.01234">Naïve Lamps</a></h3></article>';
const ADDRESS = 'https://huggingface.co/papers/date/2025-12-09';

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
	const found = unpack(Buffer.from(mhtml(body, encoding), 'latin1'));
	expect(found?.text?.toString().trim()).toBe(PAGE);
	expect(found).toMatchObject({ url: ADDRESS, saved: '2025-12-10' });
});

test('leaves out the address of a page that was opened from a disk, and a day that is not told', () => {
	const file = mhtml(PAGE, '8bit')
		.replace(ADDRESS, 'file:///home/ada/page.html')
		.replace(/Date: .*\r\n/, '');
	expect(Object.keys(unpack(Buffer.from(file)) ?? {})).toEqual(['text']);
});

test('takes what is there of a page whose file is cut off', () => {
	const file = mhtml(quotedPrintable(PAGE), 'quoted-printable');
	const found = unpack(Buffer.from(file.slice(0, file.indexOf('Lamps'))));
	expect(found?.text?.toString()).toBe(PAGE.slice(0, PAGE.indexOf('Lamps')));
});

test.each([
	['a page', PAGE],
	[
		'a list that speaks of one',
		'Title: A\nContent-Type: text/plain\n\nContent-Type: multipart/related; boundary=x\n--x\n',
	],
	['a text that quotes one', `I have got this:\n\n${mhtml(PAGE, '8bit')}`],
])('leaves %s alone', (_what, text) => {
	expect(unpack(Buffer.from(text))).toBeUndefined();
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
	expect(unpack(WEB_ARCHIVE)).toEqual({ text: Buffer.from(PAGE), url: ADDRESS });
});

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

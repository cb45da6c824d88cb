import { expect, test } from 'vitest';
import { unpack } from '../../src/ingest/unpack.ts';
import { quotedPrintable } from '../helpers/quoted-printable.ts';
import { readAs } from '../helpers/read-as.ts';

const LIST = [
	'\\\\',
	'arXiv:2611.00001',
	'Date: Wed, 11 Nov 2026 18:23:53 GMT   (1289kb)',
	'',
	'Title: A New Lamp for $p=1$',
	'Authors: Zo\u00eb Invented',
	'Categories: cs.LG',
	'\\\\',
	'  We light one lamp, which burns for longer than any other lamp that is known to burn.',
	'\\\\ ( https://arxiv.org/abs/2611.00001 ,  1289kb)',
	'',
].join('\r\n');
const HTML = `<html><body><div>${LIST.replaceAll('\r\n', '<br>\r\n')}</div></body></html>`;

const HEAD = [
	'Received: by mail.example with SMTP id x1;\r\n\tFri, 13 Nov 2026 01:02:03 +0000',
	'From: Ada <ada@lamps.example>',
	'Subject: =?utf-8?Q?Lamps_=C3=BCber_all?=',
	'Date: Fri, 13 Nov 2026 01:02:03 +0000',
	'MIME-Version: 1.0',
];
const part = (type: string, encoding: string, body: string): string =>
	`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
const mail = (content: string): string => [...HEAD, content].join('\r\n');
const many = (kind: string, ...parts: string[]): string =>
	[`Content-Type: multipart/${kind}; boundary="=_${kind}"\r\n\r\nFor programs that know no parts.`, ...parts, ''].join(
		`\r\n--=_${kind}\r\n`,
	) + `--=_${kind}--\r\n\r\nAn end.`;
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const PDF = part('application/pdf; name="lamp.pdf"', 'base64', base64('%PDF-1.7 lamp'));
const plain = part('text/plain; charset=utf-8', 'quoted-printable', quotedPrintable(LIST));
const html = part('text/html; charset=utf-8', 'base64', base64(HTML));

test.each([
	['quoted-printable', mail(plain)],
	['base64', mail(part('text/plain; charset=UTF-8', 'base64', base64(LIST)))],
	['neither', mail(part('text/plain; charset=utf-8', '8bit', LIST))],
	[
		'letters of another part of the world',
		Buffer.from(mail(part('text/plain; charset="iso-8859-1"', '8bit', LIST)), 'latin1'),
	],
	['lines that go on', mail(part('text/plain; format=flowed', '8bit', LIST.replace('lamp, which', 'lamp, \r\nwhich')))],
	['HTML', mail(html)],
	['a plain text and HTML', mail(many('alternative', html, plain))],
	['HTML with its pictures', mail(many('related', html, part('image/png', 'base64', 'iVBORw0KGgo=')))],
	['a text with something attached', mail(many('mixed', many('alternative', plain, html), PDF))],
	['another mail', mail(many('mixed', part('text/html', '7bit', ' '), part('message/rfc822', '7bit', mail(plain))))],
	['a part without a head', mail(many('mixed', `\r\n${LIST}`))],
	['no end', mail(many('mixed', plain)).replace(/--=_mixed--[^]*/, '')],
	[
		'its length before it and properties behind it',
		`${mail(plain).length}     \n${mail(plain)}<?xml version="1.0"?>\n<plist><dict><key>flags</key></dict></plist>\n`,
	],
	['a remark on how it is written', mail(plain.replace('printable', 'printable (as ever)'))],
	['a line before it', `From ada@lamps.example Fri Nov 13 01:02:03 2026\r\n${mail(plain)}`],
])('a mail of %s is read as its text, on the day on which it was sent', (_what, file) => {
	const { listing, problems } = readAs('mail.eml', file);
	expect(problems).toEqual([]);
	expect(listing).toMatchObject({ listed: 1, captured: '2026-11-13' });
	expect(listing?.papers[0]).toMatchObject({
		title: 'A New Lamp for $p=1$',
		authors: ['Zoë Invented'],
		abstract: 'We light one lamp, which burns for longer than any other lamp that is known to burn.',
	});
});

const RECEIVED = ' received from  Mon  9 Nov 26 19:00:00 GMT  to  Tue 10 Nov 26 19:00:00 GMT';

test.each([
	['plain', `${RECEIVED}\r\n${LIST}`],
	['html', HTML.replace('<div>', `<div>${RECEIVED}<br>`)],
])('what a mail in %s says of its day goes before the day on which it was sent on', (form, text) => {
	const { listing } = readAs('mail.eml', mail(part(`text/${form}; charset=utf-8`, '8bit', text)));
	expect(listing).toMatchObject({ listed: 1, captured: '2026-11-10' });
});

test('a mail in HTML keeps the paragraphs of its abstracts', () => {
	const text = HTML.replace('  We light', '&nbsp; We light').replace(' to burn.', ' to burn.<br>&nbsp; It is cheap.');
	const { listing } = readAs('mail.eml', mail(part('text/html; charset=utf-8', '8bit', text)));
	expect(listing?.papers[0]?.abstract).toMatch(/known to burn\.\n\nIt is cheap\.$/);
});

test('a mail that is a text as it stands keeps its lines where they are', () => {
	const { listing } = readAs('mail.eml', mail(part('text/plain', '7bit', LIST)));
	expect(listing?.papers[0]?.place).toMatchObject({ line: 14, column: 1 });
});

test('a mail without a text is refused with what it holds', () => {
	expect(readAs('mail.eml', mail(many('mixed', part('text/plain', '7bit', '\r\n'), PDF))).problems.join()).toMatch(
		/^mail\.eml:1:1 {2}Found a mail without a text, which holds application\/pdf, .*\[not-text\]$/,
	);
	expect(readAs('mail.eml', mail(PDF)).problems.join()).toMatch(/which holds application\/pdf, /);
	expect(readAs('mail.eml', mail('Content-Type: multipart/mixed\r\n\r\n')).problems.join()).toMatch(/without a text,/);
});

test('parts within parts without end overflow nothing', () => {
	const deep = Array.from({ length: 500 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('');
	expect(unpack(Buffer.from(mail(deep)))?.text).toBeUndefined();
});

test.each([
	[
		'a list that begins with its date',
		'Date: 2026-11-13\nTitle: Lamps\n\n- [A Lamp](https://arxiv.org/abs/2611.00001)',
	],
	['a paper that somebody sent in', LIST],
	['the head of a mail below a word of its own', `Look at this.\n${mail(plain)}`],
	['a file of several mails', `From a 2026\n${mail(plain)}\n\nFrom b 2026\n${mail(plain)}`],
])('%s is no mail', (_what, text) => {
	expect(unpack(Buffer.from(text))).toBeUndefined();
});

test.each([
	[
		'several mails',
		`From a Fri\n${mail(plain)}\n\nFrom b Fri\n${mail(html)}`,
		/^list\.txt:9:1 {2}Found the source of a mail \(Content-Transfer-Encoding: quoted-printable\), .* It holds several mails: /,
	],
	[
		'a mail below a word of its own',
		`Look at this.\n\n${mail(plain)}`,
		/^list\.txt:10:1 .* Take out what stands above /,
	],
])('a file of %s whose signs are not its letters is refused', (_what, text, said) => {
	const { listing, problems } = readAs('list.txt', text);
	expect(listing).toBeUndefined();
	expect(problems.join()).toMatch(said);
	expect(problems.join()).toMatch(/\[packed-mail\]$/);
});

const BIB = '@article{a, title={An Attached Lamp}, author={Ann Other}, year={2024}}\r\n';
const attached = (name: string, text: string): string =>
	`Content-Disposition: attachment; filename${name}\r\n${part('application/octet-stream', 'base64', base64(text))}`;
const greeting = part('text/plain', '7bit', 'Here is the list.\r\n');

test.each([
	['attached', mail(many('mixed', greeting, attached('="refs.bib"', BIB))), 'An Attached Lamp'],
	['attached to no text', mail(many('mixed', attached("*=utf-8''refs.bib", BIB))), 'An Attached Lamp'],
	['in HTML beside a word', mail(many('alternative', greeting, html)), 'A New Lamp for $p=1$'],
])('a list %s is read where the text of the mail is none', (_what, file, title) => {
	const { listing, problems } = readAs('mail.eml', file);
	expect(problems).toEqual([]);
	expect(listing?.papers.map((paper) => paper.title)).toEqual([title]);
});

test('what is attached beside a list is told not to be read', () => {
	const file = mail(many('mixed', plain, attached('=refs.bib', BIB), attached('=lamp.png', BIB)));
	const { listing, problems } = readAs('mail.eml', file);
	expect(listing?.papers.map(({ title }) => title)).toEqual(['A New Lamp for $p=1$']);
	expect(problems).toEqual([expect.stringMatching(/^mail\.eml:1:1 {2}Found "refs\.bib", .*\[unread-attachment\]$/)]);
});

test('a mail in which no list is found is refused with what is attached to it', () => {
	const { listing, problems } = readAs('mail.eml', mail(many('mixed', greeting, attached('=a.txt', 'Dear Ann'))));
	expect(listing).toBeUndefined();
	expect(problems.join('\n')).toMatch(/"a\.txt"[^]*\[unread-attachment\]\n.*\[unknown-format\]$/);
});

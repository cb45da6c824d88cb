import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';

const decode = (bytes: Uint8Array | string) => {
	const log = new ProblemLog();
	const text = decodeText(Buffer.from(bytes as Uint8Array), 'page.txt', log);
	return { text, problems: log.problems.map(formatProblem) };
};

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
	const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
};

test.each([
	['little-endian with a mark', utf16('Grüße\r\nund Käse', 'le', true)],
	['big-endian with a mark', utf16('Grüße\r\nund Käse', 'be', true)],
	['little-endian without a mark', utf16('Grüße\r\nund Käse', 'le', false)],
	['big-endian without a mark', utf16('Grüße\r\nund Käse', 'be', false)],
])('reads UTF-16 %s', (_name, bytes) => {
	expect(decode(bytes)).toEqual({ text: 'Grüße\nund Käse', problems: [] });
});

test.each([
	['half a letter at its end, where it was cut off', utf16('Grüße', 'le', true).subarray(0, -1), 'Grüß\uFFFD'],
	['half an emoji', utf16('Ziege \ud83d\nund Käse', 'be', true), 'Ziege \uFFFD\nund Käse'],
])('loses no more of UTF-16 than %s', (_name, bytes, text) => {
	const { text: read, problems } = decode(bytes);
	expect(read).toBe(text);
	expect(problems).toEqual([expect.stringMatching(/\[lost-letters\]$/)]);
});

test('takes off a byte order mark and turns every line end into \\n', () => {
	expect(decode('\uFEFFa\r\nb\rc\n').text).toBe('a\nb\nc\n');
});

test('begins no line at what only JavaScript takes for an end of one', () => {
	expect(decode('a\u2028b\u2029c\nd').text).toBe('a b c\nd');
});

test('takes for UTF-16 only what begins with the whole mark, or has four bytes', () => {
	expect(decode(Buffer.from([0x61, 0xff])).text).toBe('aÿ');
	expect(decode(utf16('ab', 'le', false)).text).toBe('ab');
	expect(decode(utf16('ab', 'be', false)).text).toBe('ab');
	expect(decode(utf16('a', 'le', false)).text).toBeUndefined();
});

test('refuses an empty file and one of white space', () => {
	expect(decode('').problems[0]).toContain('page.txt:1:1  Found an empty file');
	expect(decode(' \n\t\n').problems[0]).toContain('[empty-file]');
});

test.each(['\n', '\r\n'])(
	'refuses a file in which git has left two versions of some lines, which end with %j',
	(end) => {
		const lines = ['title,year', '<<<<<<< HEAD', 'Goats,2024', '=======', 'Sheep,2024', '>>>>>>> other', ''];
		const { text, problems } = decode(lines.join(end));
		expect(text).toBeUndefined();
		expect(problems).toEqual([expect.stringMatching(/^page\.txt:2:1 {2}Found two versions .+ \[merge-conflict\]$/)]);
	},
);

test('takes marks that are not all there for words of the list', () => {
	expect(decode('Goats\n=======\n<<<<<<< they\n>>>>>>> leap\n').problems).toEqual([]);
});

test.each([
	['%PDF-1.4\n1 0 obj', 'a PDF'],
	['PK\x03\x04\x14\x00', 'a packed file, such as one of Word or Excel'],
	['\xd0\xcf\x11\xe0\xa1', 'a file of an older Word or Excel, or a mail of Outlook'],
	['{\\rtf1\\ansi Goats}', 'a document in rich text'],
	['\x89PNG\r\n', 'a picture'],
	['SQLite format 3', 'a database, such as that of Zotero'],
])('says of %j that it is %s', (begin, what) => {
	const { text, problems } = decode(Buffer.from(`${begin}${' words'.repeat(50)}`, 'latin1'));
	expect(text).toBeUndefined();
	expect(problems).toEqual([
		expect.stringMatching(new RegExp(`^page\\.txt:1:1 {2}Found ${what}, .+BibTeX or CSV.+\\[not-text\\]$`)),
	]);
});

test('reads the letters of an older encoding and says so', () => {
	const { text, problems } = decode(Buffer.from('line one\nGrün und Käse', 'latin1'));
	expect(text).toMatch(/^line one\nGrün/);
	expect(problems[0]).toMatch(/^page\.txt:2:3 {2}Found letters that are not of UTF-8.+\[older-encoding\]$/);
});

test.each(['\r\n', '\r'])('counts lines where they end with %j', (end) => {
	const { problems } = decode(Buffer.from(`one${end}two${end}Grün und Käse`, 'latin1'));
	expect(problems[0]).toMatch(/^page\.txt:3:3 /);
});

test('loses a damaged letter alone, and says where', () => {
	const { text, problems } = decode(
		Buffer.concat([Buffer.from('Grüße und Käse\nGr'), Buffer.from([0xfc]), Buffer.from('n')]),
	);
	expect(text).toBe('Grüße und Käse\nGr\uFFFDn');
	expect(problems[0]).toMatch(/^page\.txt:2:3 {2}Found bytes that are no letter.+\[lost-letters\]$/);
});

test('a zero byte does not make a text a binary file', () => {
	expect(decode(`a\u0000b${'c'.repeat(200)}`).text).toContain('b');
});

test('refuses a binary file', () => {
	expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])).problems[0]).toContain(
		'[not-text]',
	);
});

test('keeps a text with a stray control character', () => {
	expect(decode(`a\u0001b${'c'.repeat(200)}`).text).toContain('a\u0001b');
});

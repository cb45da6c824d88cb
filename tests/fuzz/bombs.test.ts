import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readCaptures } from '../../src/ingest/read-captures.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { ContentFolder } from '../helpers/content-folder.ts';
import { ingestSoundly } from './ingest-case.ts';
import { fixtures } from './sources.ts';

const textOf = (name: string): string => fixtures.find((fixture) => fixture.name === name)?.text ?? '';
const titlesIn = (text: string): string[] =>
	ingestSoundly([{ name: 'a.txt', bytes: Buffer.from(text), captured: '2025-12-09' }]).map(
		({ fields }) => fields.title,
	);

const atom = textOf('entities-of-a-doctype-input.xml');
const DEEP = 20_000;

test('entities of entities, and those that name a file or another host, stay as they are written', () => {
	const ofEntities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
	const outside = '<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY host SYSTEM "http://127.0.0.1:9/">';
	const doctype = `<!DOCTYPE feed [<!ENTITY e0 "ha">${ofEntities}${outside}]>`;
	const text = atom.replace(/<!DOCTYPE[^[]*\[[^\]]*\]>/, doctype).replaceAll('</title>', ' &e9; &file; &host;</title>');
	expect(titlesIn(text)).toEqual([expect.stringMatching(/ &e9; &file; &host;$/)]);
});

test.each([
	['objects of JSON', 'newest-schema-input.json', '"title"', '{"a":', '}'],
	['lists of JSON', 'zotero-input.json', '"title"', '[', ']'],
	['elements of XML', 'entities-of-a-doctype-input.xml', '<title>', '<a>', '</a>'],
	['elements of HTML', 'cards-without-data-input.html', '<article', '<div>', ''],
	['elements of a drawn formula', 'drawn-formulas-input.html', '<mi>x', '<mrow>', ''],
	['braces of BibTeX', 'plain-entries-input.bib', 'title', '{', '}'],
	['braces of a formula', 'plain-references-input.ris', 'AB  - ', '{', '}'],
	['round brackets', 'plain-references-input.ris', 'AB  - ', '(', ')'],
	['quotations', 'awesome-list-input.md', '\n- ', '>', ''],
])('%s within one another overflow nothing, and every record is accounted for', (_, name, place, open, close) => {
	const text = textOf(name);
	expect(text).toContain(place);
	for (const end of [close.repeat(DEEP), '']) {
		const nested = open.repeat(DEEP) + end;
		for (const put of [`${place}${nested}`, `${nested}${place}`]) titlesIn(text.replace(place, () => put));
	}
});

test('what is among the captures and is no file that can be read keeps nobody from the others', () => {
	const folder = new ContentFolder();
	const captures = join(folder.content, 'captures');
	mkdirSync(join(captures, 'folder.txt'));
	symlinkSync('loop.txt', join(captures, 'loop.txt'));
	symlinkSync('nowhere.txt', join(captures, 'dangling.txt'));
	symlinkSync('.', join(captures, 'itself.txt'));
	execFileSync('mkfifo', [join(captures, 'pipe.txt')]);
	folder.write('captures/sound.txt', readFileSync('src/ingest/formats/daily-papers/fixtures/plain-page/input.txt'));
	const log = new ProblemLog();
	expect(readCaptures(captures, log).map(({ name }) => name)).toEqual(['sound']);
	expect(log.problems.map(({ kind }) => kind)).toEqual(Array(5).fill('not-a-file'));
	const folders = log.problems.filter(({ found }) => found.startsWith('a folder, '));
	expect(folders.map(({ file }) => basename(file))).toEqual(['folder.txt', 'itself.txt']);
});

import { describe, expect, test } from 'vitest';
import { readCaptures } from '../../src/ingest/read-captures.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { ContentFolder } from '../helpers/content-folder.ts';
import { dailyPage } from '../helpers/daily-page.ts';

const GOATS = dailyPage('Dec 9', [{ title: 'Goats at Night', when: 'Dec 20, 2024 3' }]);

function namesOf(...files: string[]) {
	const folder = new ContentFolder();
	for (const file of files) folder.write(`captures/${file}`, GOATS);
	const log = new ProblemLog();
	const names = readCaptures(`${folder.content}/captures`, log).map(({ name }) => name);
	return { names, problems: log.problems.map(formatProblem) };
}

describe('the address of a capture', () => {
	test('is no name that Windows keeps for a device', () => {
		expect(namesOf('CON.txt', 'aux', 'Lpt1.md').names).toEqual(['con-paper', 'lpt1-paper', 'aux-paper']);
	});

	test('leaves room for the endings of pages and feeds, however long the name of the file', () => {
		const { names } = namesOf(`${'a'.repeat(251)}.txt`, `${'b'.repeat(200)}.txt`);
		expect(names).toEqual(['a'.repeat(80), 'b'.repeat(200)]);
	});

	test('is another than those that differ from it in capitals or in the form of an accent alone', () => {
		expect(namesOf('A.txt', 'a.txt', 'e\u0301.txt', '\u00e9.txt').names).toEqual(['A', 'a-2', 'e', 'e-2']);
	});
});

test('hidden files, and those that editors and Windows leave in a folder, are no captures', () => {
	expect(namesOf('.DS_Store', 'list.txt~', 'Thumbs.db', 'desktop.ini', 'list.txt')).toEqual({
		names: ['list'],
		problems: [],
	});
});

test.each([' lead.txt', 'trail.txt ', 'new\nline.txt', 'red\u001b[31m.txt', '\u202etxt.exe'])(
	'a capture by the name of %j is refused in one line, and the others go on',
	(file) => {
		const { names, problems } = namesOf(file, 'sound.txt');
		expect(names).toEqual(['sound']);
		expect(problems).toEqual([
			expect.stringMatching(/^[ -~]+:1:1 {2}Found a file name .+ Rename the file\. \[bad-name\]$/),
		]);
	},
);

test('a file that is given by such a name is refused once', () => {
	const folder = new ContentFolder();
	folder.write(' lead.txt', GOATS);
	const { code, output } = folder.ingest(`${folder.content}/ lead.txt`);
	expect(code).toBe(1);
	expect(output.match(/\[bad-name\]|\[no-such-file\]/g)).toEqual(['[bad-name]']);
});

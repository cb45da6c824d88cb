import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readThesaurus } from '../../src/entries/read-thesaurus.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import type { Remember } from '../../src/model/remember.ts';
import { testFolder } from '../helpers/test-folder.ts';

function file(text: string): string {
	const path = join(testFolder('thesaurus-'), 'thesaurus.yaml');
	writeFileSync(path, text);
	return path;
}

test('a thesaurus is read once, and again when it has been written', () => {
	const path = file('- [bee, bug]\n');
	const thesaurus = readThesaurus(path, new ProblemLog());
	expect(thesaurus).toEqual([['bee', 'bug']]);
	expect(readThesaurus(path, new ProblemLog())).toBe(thesaurus);
	writeFileSync(path, '- [bee, fly]\n');
	expect(readThesaurus(path, new ProblemLog())).toEqual([['bee', 'fly']]);
});

test('one that an earlier run has read is not parsed again', () => {
	const kept = () => [['goat', 'kid']];
	const remember = kept as Remember;
	expect(readThesaurus(file('- [goat, buck]\n'), new ProblemLog(), remember)).toEqual([['goat', 'kid']]);
});

test('what is wrong with one is said each time, also where an earlier run has seen it', () => {
	const kept = new Map<string, unknown>();
	const remember: Remember = (kind, key, compute) =>
		kept.getOrInsertComputed(`${kind} ${key}`, compute) as ReturnType<typeof compute>;
	const path = file('- [bee]\n');
	for (let time = 0; time < 2; time += 1) {
		const log = new ProblemLog();
		expect(readThesaurus(path, log, remember)).toEqual([]);
		expect(log.problems.map(({ kind, line }) => [kind, line])).toEqual([['bad-field', 1]]);
	}
});

test.each([
	['- goat, kid\n', 'expected a group in square brackets, such as [goat, kid].'],
	['goat: kid\n', 'expected a group on each line, such as - [goat, kid].'],
])('how a group is written is said of %j', (text, said) => {
	const log = new ProblemLog();
	readThesaurus(file(text), log);
	expect(log.problems.map(formatProblem)).toEqual([expect.stringContaining(said)]);
});

test('there may be none', () => {
	const log = new ProblemLog();
	expect(readThesaurus(join(testFolder('thesaurus-'), 'thesaurus.yaml'), log)).toEqual([]);
	expect(log.problems).toEqual([]);
});

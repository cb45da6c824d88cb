import { expect, test } from 'vitest';
import { ProblemLog } from '../../src/model/problem.ts';
import { problemLines } from '../../src/terminal/print-problems.ts';

test('of many notices of one kind the first are said, and of what is refused every one', () => {
	const log = new ProblemLog();
	const words = (kind: string) => ({ kind, found: 'a goat', expected: 'a sheep', fix: 'Look again.' });
	for (let line = 1; line <= 25; line += 1) {
		log.note({ file: 'a.bib', line, column: 1 }, words('odd'));
		log.refuse({ file: 'a.bib', line, column: 1 }, words('bad'));
	}
	log.note({ file: 'a.bib', line: 1, column: 1 }, words('rare'));
	const lines = problemLines(log.problems);
	expect(lines.filter((line) => line.endsWith('[bad]'))).toHaveLength(25);
	expect(lines.filter((line) => line.endsWith('[odd]'))).toHaveLength(21);
	expect(lines).toContain('… and 5 more such. [odd]');
	expect(lines.filter((line) => line.endsWith('[rare]'))).toHaveLength(1);
	expect(lines).toContain('Notices (26 lines)');
});

test('problems of one file are in the order of its lines', () => {
	const log = new ProblemLog();
	const words = { kind: 'odd', found: 'a goat', expected: 'a sheep', fix: 'Look again.' };
	for (const [file, line] of [
		['b.bib', 12],
		['a.bib', 2],
		['b.bib', 9],
	] as const)
		log.refuse({ file, line, column: 1 }, words);
	const places = problemLines(log.problems).flatMap((line) => /^\w\.bib:\d+/.exec(line) ?? []);
	expect(places).toEqual(['b.bib:9', 'b.bib:12', 'a.bib:2']);
});

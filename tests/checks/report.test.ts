import { expect, test } from 'vitest';
import { reportLines } from '../../src/checks/report.ts';
import { ProblemLog } from '../../src/model/problem.ts';

test('faults are told in the order of their places, and of what is everywhere how many more there are', () => {
	const log = new ProblemLog();
	const words = { found: 'it', expected: 'none', fix: 'Mend it.' };
	for (const line of [10, 9, 100]) log.refuseFile({ file: 'b.html', line, column: 1 }, { kind: 'rare', ...words });
	for (let line = 60; line > 0; line -= 1)
		log.refuseFile({ file: 'a.html', line, column: 1 }, { kind: 'common', ...words });
	const lines = reportLines(log.problems);
	expect(lines.slice(0, 2).map((line) => line.split(' ')[0])).toEqual(['a.html:1:1', 'a.html:2:1']);
	expect(lines.slice(49, 53).map((line) => line.split(' ')[0])).toEqual([
		'a.html:50:1',
		'b.html:9:1',
		'b.html:10:1',
		'b.html:100:1',
	]);
	expect(lines.slice(53)).toEqual(['… and 10 more such. [common]']);
});

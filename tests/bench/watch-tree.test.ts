import { expect, test } from 'vitest';
import { type RunningProcess, treeOf } from './process-tree.ts';
import { TreeRecord } from './watch-tree.ts';

const running = (pid: number, parent: number, cpu = 1): RunningProcess => ({ pid, parent, cpu });

test('a tree is a process with all that came from it', () => {
	const processes = [running(1, 0), running(5, 1), running(7, 5), running(9, 7), running(8, 1)];
	expect(treeOf(processes, 5).map(({ pid }) => pid)).toEqual([5, 7, 9]);
});

test('what a process has used counts when it is gone, and its memory as long as it is there', () => {
	const record = new TreeRecord();
	record.look([running(5, 1, 2), running(7, 5, 3)], [1024, 1024]);
	record.look([running(5, 1, 4), running(9, 5, 1)], [1024, 512]);
	record.look([running(5, 1, 5)], [1536]);
	expect(record).toMatchObject({ cpu: 9, rss: 2 });
});

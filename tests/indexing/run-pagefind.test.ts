import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, expect, test } from 'vitest';
import { endPagefind, runPagefind } from '../../src/indexing/run-pagefind.ts';
import { papers } from './papers.ts';

afterAll(endPagefind);

test('says so where Pagefind is ended while it works, and starts it anew the next time', async () => {
	await endPagefind();
	const kill = (message: unknown): void => {
		const { process: child } = message as { process: ChildProcess };
		child.once('spawn', () => child.kill('SIGKILL'));
	};
	subscribe('child_process', kill);
	const made = runPagefind(papers(50));
	await expect(made).rejects.toThrow('Pagefind was ended before it was done. Where memory is short');
	unsubscribe('child_process', kill);
	expect((await runPagefind(papers(5))).size).toBeGreaterThan(5);
	// What is ended at the end has not fallen.
	await endPagefind();
	expect((await runPagefind(papers(5))).size).toBeGreaterThan(5);
});

import { Tinypool } from 'tinypool';
import type { SearchDocument } from '../model/search-document.ts';
import * as tasks from './part-tasks.ts';

type Task = 'cell' | 'code';
type TaskOf<Name extends Task> = Parameters<(typeof tasks)[Name]>[0];

/**
 * Makes the parts of an index, if need be in a thread of its own: what Pagefind answers leaves much to collect, which takes
 * the longer the more else is held. Beside a whole site that was half as long again as the work itself; a thread takes
 * half a second to start.
 */
export class PartMaker {
	readonly #pool: Tinypool | undefined;

	/** @param hasMuchToDo Whether a thread is worth its start. */
	constructor(hasMuchToDo: boolean) {
		this.#pool = hasMuchToDo ? new Tinypool(ONE_THREAD) : undefined;
	}

	/** Fills a folder with a cell of papers, which are given from the oldest to the newest. */
	makeCell(documents: readonly SearchDocument[], folder: string): Promise<void> {
		const pages = documents.map(({ slug, url, names, numbers, html }) => ({
			slug,
			url,
			names,
			numbers,
			html: html(),
		}));
		return this.#run('cell', { pages, folder });
	}

	/** Fills a folder with the code that all shards share. */
	makeCode(folder: string): Promise<void> {
		return this.#run('code', { folder });
	}

	/** Ends the thread, and Pagefind with it. */
	async [Symbol.asyncDispose](): Promise<void> {
		await (this.#pool?.destroy() ?? tasks.teardown());
	}

	async #run<Name extends Task>(name: Name, task: TaskOf<Name>): Promise<void> {
		if (this.#pool) await this.#pool.run(task, { name });
		else await (tasks[name] as (task: TaskOf<Name>) => void | Promise<void>)(task);
	}
}

/** It has two tasks at a time: while Pagefind works at one cell, another is written. */
const ONE_THREAD = {
	filename: new URL('./part-tasks.ts', import.meta.url).href,
	minThreads: 1,
	maxThreads: 1,
	concurrentTasksPerWorker: 2,
	teardown: 'teardown' satisfies keyof typeof tasks,
};

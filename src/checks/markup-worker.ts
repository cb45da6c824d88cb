import { parentPort, workerData } from 'node:worker_threads';
import { markupFaults } from './markup-faults.ts';

/** What a thread is told: the files of a folder that it is to look at. */
export interface MarkupTask {
	folder: string;
	files: readonly string[];
	shown: string;
}

const { folder, files, shown } = workerData as MarkupTask;
parentPort?.postMessage(markupFaults(folder, files, shown));

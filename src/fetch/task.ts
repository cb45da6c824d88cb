import type { Sidecar } from '../model/capture.ts';
import type { Read } from './ask.ts';

/** One answer to be fetched, and the capture that it becomes. */
export interface Task {
	/** File name in `content/captures/`. */
	file: string;
	url: string;
	/** What is said of the capture in the file beside it. */
	sidecar: Sidecar;
	/** How many papers the answer lists. */
	read: Read<Listed>;
}

export interface Listed {
	papers: number;
	/** Of the whole question, where its answers come in pages. */
	total?: number;
	/** As the server sent it. */
	text: string;
}

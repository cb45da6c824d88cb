import type { Capture, Listing, Standing } from '../../model/capture.ts';
import type { ProblemLog } from '../../model/problem.ts';

/** A way in which people save lists of papers. */
export interface Format {
	/** In kebab-case, the name of its folder. */
	name: string;
	/** What it is, for a person who is told that no format fits. */
	description: string;
	standing: Standing;
	/** Whether the text is of this format. Looks at the content alone: file names say little. */
	recognises: (text: string) => boolean;
	/** Reads all that the capture lists. What cannot be read goes to the log: each listed record is a paper or refused. */
	parse: (capture: Capture, log: ProblemLog) => Omit<Listing, 'capture' | 'format' | 'standing'>;
}

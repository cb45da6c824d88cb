import type { Capture, Listing, Sidecar, Standing } from '../../model/capture.ts';
import type { ProblemLog } from '../../model/problem.ts';

/** A way in which people save lists of papers. */
export interface Format {
	/** In kebab-case, the name of its folder. */
	name: string;
	/** What it is, for a person who is told that no format fits. */
	description: string;
	standing: Standing;
	/**
	 * Whether the text is of this format. Looks at the content, because file names say little, and at what the editor says
	 * of it where the content alone cannot tell.
	 */
	recognises: (text: string, sidecar?: Sidecar) => boolean;
	/** Reads all that the capture lists. What cannot be read goes to the log: each listed record is a paper or refused. */
	parse: (capture: Capture, log: ProblemLog) => Omit<Listing, 'capture' | 'format' | 'standing'>;
}

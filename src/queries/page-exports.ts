import type { ExportFile, PageSubject } from '../model/page-subject.ts';

/**
 * The files that say the same as a page: what its head calls `describedby`.
 *
 * This is the one place that knows which page has which files beside it. A kind of file is one line here.
 */
export function exportsOf(subject: PageSubject): ExportFile[] {
	switch (subject.kind) {
		case 'site':
		case 'list':
		case 'paper':
		case 'issue':
			return [];
	}
}

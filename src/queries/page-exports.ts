import type { ExportFile, PageSubject } from '../model/page-subject.ts';
import { collectionUrl, papersUrl } from './urls.ts';

const collection: ExportFile = { url: collectionUrl, mediaType: 'application/json' };

/**
 * The files that say the same as a page: what its head calls `describedby`.
 *
 * This is the one place that knows which page has which files beside it. A kind of file is one line here.
 */
export function exportsOf(subject: PageSubject): ExportFile[] {
	switch (subject.kind) {
		case 'site':
			return [collection];
		case 'list':
			return subject.url === papersUrl ? [collection] : [];
		case 'paper':
		case 'issue':
			return [];
	}
}

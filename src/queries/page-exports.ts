import { CITATION_FILE, CITATION_FORMATS } from '../model/citation-format.ts';
import type { ExportFile, PageSubject } from '../model/page-subject.ts';
import { collectionUrl, paperFileUrls, papersUrl } from '../model/urls.ts';
import { citationUrlsOf } from './citations.ts';

const collection: ExportFile = { url: collectionUrl, mediaType: 'application/json' };

/** The files that say the same as a page: what its head calls `describedby`. */
export function exportsOf(subject: PageSubject): ExportFile[] {
	switch (subject.kind) {
		case 'site':
			return [collection];
		case 'paper': {
			const urls = paperFileUrls(subject.paper);
			const formats = [...CITATION_FORMATS, 'markdown'] as const;
			return formats.map((format) => ({ url: urls[format], mediaType: CITATION_FILE[format].mediaType }));
		}
		case 'list':
			return [...(subject.url === papersUrl ? [collection] : []), ...citationsOf(subject.url)];
		case 'issue':
			return citationsOf(subject.url);
	}
}

function citationsOf(url: string): ExportFile[] {
	const urls = citationUrlsOf(url);
	if (!urls) return [];
	return CITATION_FORMATS.map((format) => ({ url: urls[format], mediaType: CITATION_FILE[format].mediaType }));
}

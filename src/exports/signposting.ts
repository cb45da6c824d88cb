import { arxivUrl } from '../model/arxiv-id.ts';
import { doiUrl } from '../model/doi.ts';
import type { Frame } from '../model/page-parts.ts';
import type { PageSubject } from '../model/page-subject.ts';
import type { Paper } from '../model/paper.ts';

/** An element `link`. */
export interface LinkTag {
	rel: string;
	href: string;
	type?: string;
}

/**
 * What programs that go from page to page follow: from a paper to its identifier and to the lists that have it, from a
 * list to its papers, and from a page to the files that say the same.
 *
 * @see https://signposting.org/FAIR/
 */
export function signpostingLinks({ subject, files = [] }: Frame): LinkTag[] {
	return [
		...(subject ? ownLinks(subject) : []),
		...files.map(({ url, mediaType }) => ({ rel: 'describedby', href: url, type: mediaType })),
	];
}

function ownLinks(subject: PageSubject): LinkTag[] {
	switch (subject.kind) {
		case 'site':
			return [];
		case 'paper': {
			const identifier = identifierOf(subject.paper);
			const collections = subject.collections.map(({ url }) => ({ rel: 'collection', href: url, type: PAGE }));
			return [...(identifier ? [{ rel: 'cite-as', href: identifier }] : []), ...collections];
		}
		case 'list':
		case 'issue':
			return subject.items.map(({ url }) => ({ rel: 'item', href: url, type: PAGE }));
	}
}

const PAGE = 'text/html';

/** The address that lasts. There is one at most, and a DOI is made for it. */
function identifierOf({ arxiv, doi }: Paper): string | undefined {
	if (doi !== undefined) return doiUrl(doi);
	return arxiv === undefined ? undefined : arxivUrl(arxiv);
}

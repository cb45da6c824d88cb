import type { ListedPaper } from '../model/capture.ts';
import { readArxivId } from '../model/arxiv-id.ts';
import { readDoi } from '../model/doi.ts';
import { type Place, type ProblemLog, quote } from '../model/problem.ts';

/** What a paper is known by everywhere. */
export interface Identifiers {
	arxiv?: string;
	doi?: string;
}

/**
 * The identifiers that a source gives, in whichever field it puts them: people write a DOI where an address is meant and
 * the other way round. The DOI that arXiv gives says no more than its own number and is left out.
 */
export function identifiersOf(paper: ListedPaper, log: ProblemLog): Identifiers {
	const { arxiv, doi, links = [], place, doiPlace = place } = paper;
	const addresses = links.filter(({ kind = 'paper' }) => kind === 'paper').map(({ url }) => url);
	const said = [arxiv, doi].filter((text) => text !== undefined);
	const arxivId = firstOf([...said, ...addresses], readArxivId);
	const doiFound = firstOf([doi, ...addresses.filter((url) => /doi\.org\/|\/doi\//i.test(url))], readDoi);
	if (arxiv !== undefined && readArxivId(arxiv) === undefined) warnUnreadable(paper, 'arXiv id', arxiv, place, log);
	if (doi !== undefined && (readDoi(doi) ?? readArxivId(doi)) === undefined)
		warnUnreadable(paper, 'DOI', doi, doiPlace, log);
	const isArxivs = doiFound !== undefined && readArxivId(doiFound) !== undefined;
	return {
		...(arxivId !== undefined && { arxiv: arxivId }),
		...(doiFound !== undefined && !isArxivs && { doi: doiFound }),
	};
}

function firstOf(
	texts: readonly (string | undefined)[],
	read: (text: string) => string | undefined,
): string | undefined {
	for (const text of texts) {
		const found = text === undefined ? undefined : read(text);
		if (found !== undefined) return found;
	}
	return undefined;
}

function warnUnreadable({ title }: ListedPaper, what: string, found: string, place: Place, log: ProblemLog): void {
	const example = what === 'DOI' ? '10.1145/1234567' : '2512.01234';
	log.warn(place, {
		kind: 'bad-identifier',
		found: `${quote(found)} as ${what} of ${quote(title)}`,
		expected: `one such as ${example}`,
		fix: 'Mend it in the file, or write it into the entry; it is left out.',
	});
}

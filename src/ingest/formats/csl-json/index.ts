import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readListing } from '../../reading/json-listing.ts';
import type { IsRecord } from '../../reading/json-records.ts';
import { hasKey, jsonSample } from '../../reading/json-signs.ts';
import type { Format } from '../format.ts';
import { readItem } from './item.ts';

/** A library as Zotero, Mendeley, pandoc and other programs hand it on: citations in JSON for the Citation Style Language. */
export const cslJson: Format = {
	name: 'csl-json',
	description: 'a library exported as CSL JSON',
	standing: 'library',
	recognises,
	parse: parseItems,
};

const TYPE =
	'["\'](?:article|article-(?:journal|magazine|newspaper)|journal-article|proceedings-article|posted-content|bill|book|broadcast|chapter|book-chapter|monograph|classic|collection|dataset|document|entry|entry-(?:dictionary|encyclopedia)|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|post-weblog|regulation|report|review|review-book|software|song|speech|standard|thesis|dissertation|treaty|webpage)["\']';
const OWN_KEYS =
	'(?:issued|family|literal|container-title|citation-key|citation-label|DOI|URL|title-short|publisher-place|event-title|publisher|author|editor|non-dropping-particle)';

function recognises(text: string): boolean {
	const sample = jsonSample(text);
	// OpenAlex has types and titles of the same names.
	if (sample === undefined || hasKey(sample, 'authorships')) return false;
	return hasKey(sample, 'type', TYPE) && hasKey(sample, OWN_KEYS);
}

const SIGNS = ['title', 'author', 'editor', 'issued', 'container-title', 'DOI', 'URL', 'abstract', 'publisher'];

/** Every item has a type and an id; of one that is damaged, other keys tell. */
const isRecord: IsRecord = (keys) =>
	SIGNS.filter((sign) => keys.has(sign)).length > (keys.has('type') || keys.has('id') ? 0 : 1);

function parseItems(capture: Capture, log: ProblemLog) {
	const { listed, papers } = readListing(capture, log, isRecord, readItem);
	return { listed, papers };
}

import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readListing } from '../../reading/json-listing.ts';
import type { IsRecord } from '../../reading/json-records.ts';
import { hasKey, jsonSample } from '../../reading/json-signs.ts';
import type { Format } from '../format.ts';
import { readWork } from './work.ts';

/** What Crossref, where publishers register their papers, answers about one work or a list of them. */
export const crossref: Format = {
	name: 'crossref',
	description: 'answers of Crossref about works',
	standing: 'publisher',
	recognises,
	parse: parseWorks,
};

/** Titles are lists here, as nowhere else. */
function recognises(text: string): boolean {
	const sample = jsonSample(text);
	if (sample === undefined) return false;
	return (hasKey(sample, 'title', String.raw`\[`) && hasKey(sample, 'DOI')) || hasKey(sample, 'message-type', '"work');
}

const SIGNS = [
	'DOI',
	'title',
	'publisher',
	'indexed',
	'issued',
	'prefix',
	'member',
	'container-title',
	'reference-count',
];

/** The references and the corrections inside a work have no more than one of the signs. */
const isRecord: IsRecord = (keys) => SIGNS.filter((sign) => keys.has(sign)).length > 1 && !keys.has('doi-asserted-by');

function parseWorks(capture: Capture, log: ProblemLog) {
	const { listed, papers } = readListing(capture, log, isRecord, readWork);
	return { listed, papers };
}

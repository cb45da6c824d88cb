import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readListing } from '../../reading/json-listing.ts';
import type { IsRecord } from '../../reading/json-records.ts';
import { hasKey, jsonSample } from '../../reading/json-signs.ts';
import type { Format } from '../format.ts';
import { readRecord } from './record.ts';

/** arXiv's own data about its papers as it is handed on for study (the data set at Kaggle): a line of JSON for each. */
export const arxivJsonLines: Format = {
	name: 'arxiv-json-lines',
	description: "lines of JSON from arXiv's data set at Kaggle",
	standing: 'archive',
	recognises,
	parse: parseLines,
};

function recognises(text: string): boolean {
	const sample = jsonSample(text);
	if (sample === undefined || !hasKey(sample, 'abstract')) return false;
	return (
		hasKey(sample, 'authors_parsed') ||
		(hasKey(sample, 'categories') && hasKey(sample, '(?:submitter|journal-ref|versions|update_date)'))
	);
}

const isRecord: IsRecord = (keys) => keys.has('id') && ['title', 'abstract', 'authors'].some((name) => keys.has(name));

function parseLines(capture: Capture, log: ProblemLog) {
	const { listed, papers } = readListing(capture, log, isRecord, readRecord);
	return { listed, papers };
}

import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readListing } from '../../reading/json-listing.ts';
import { type IsRecord, type JsonRecord, textsBetween } from '../../reading/json-records.ts';
import { hasKey, jsonSample } from '../../reading/json-signs.ts';
import type { Format } from '../format.ts';
import { readPaper } from './paper.ts';

/** What Semantic Scholar's API answers: papers found, asked for by their ids, recommended, cited, or one alone. */
export const semanticScholar: Format = {
	name: 'semantic-scholar',
	description: 'answers of the Semantic Scholar API',
	standing: 'index',
	recognises,
	parse: parseAnswers,
};

function recognises(text: string): boolean {
	const sample = jsonSample(text);
	if (sample === undefined) return false;
	const hasPapers = hasKey(sample, 'paperId') || (hasKey(sample, 'corpusid') && hasKey(sample, 'externalids'));
	return hasPapers && hasKey(sample, '(?:title|externalIds|externalids)');
}

const isRecord: IsRecord = (keys) => ['paperId', 'corpusid', 'externalIds'].some((name) => keys.has(name));

function parseAnswers(capture: Capture, log: ProblemLog) {
	const { listed, papers, records } = readListing(capture, log, isRecord, readPaper);
	noteUnknown(capture, records, log);
	return { listed, papers };
}

const NULL = /(?:^|[[,])\s*null(?=\s*(?:[,\]]|$))/g;

/** For an id that it does not know, the answer holds a null: no paper, but somebody asked for one. */
function noteUnknown({ text, path }: Capture, records: readonly JsonRecord[], log: ProblemLog): void {
	const count = textsBetween(text, records).reduce((sum, gap) => sum + (gap.match(NULL)?.length ?? 0), 0);
	if (count === 0) return;
	log.note(
		{ file: path, line: 1, column: 1 },
		{
			kind: 'unknown-papers',
			found: `${count} ${count === 1 ? 'null' : 'nulls'} among the papers`,
			expected: 'a paper for each id that was asked for; Semantic Scholar does not know all of them',
			fix: 'If you miss a paper, check its id and ask again.',
		},
	);
}

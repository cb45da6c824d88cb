import type { Capture } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { readListing } from '../../reading/json-listing.ts';
import type { IsRecord } from '../../reading/json-records.ts';
import { hasKey, jsonSample } from '../../reading/json-signs.ts';
import type { Format } from '../format.ts';
import { listedDay, namedDays } from './listed-day.ts';
import { isNamedPaper } from './names.ts';
import { readRecord } from './record.ts';

/**
 * What Hugging Face's API answers about papers: the daily lists, found papers, a single one. In any of the schemas since
 * 2023, as it came, as archives of it keep it, or as scripts make lists of it.
 */
export const hfApi: Format = {
	name: 'hf-api',
	description: 'answers of the Hugging Face API about papers',
	standing: 'index',
	recognises,
	parse: parseAnswers,
};

/** The answer about a day without papers, bare or in an envelope. */
const EMPTY = /^\s*(?:\[\s*\]|\{[^{}[\]]{0,500}"(?:data|papers|dailyPapers)"\s*:\s*\[\s*\][^{}[\]]{0,500}\})\s*$/;

function recognises(text: string): boolean {
	const sample = jsonSample(text);
	if (sample === undefined) return false;
	if (EMPTY.test(sample)) return true;
	const isOfDailyList = hasKey(sample, 'paper', String.raw`\{`) && hasKey(sample, 'authors');
	return (
		isOfDailyList || (hasKey(sample, '(?:hf_)?upvotes') && hasKey(sample, '(?:summary|abstract|authors|publishedAt)'))
	);
}

/** The paper that a record wraps is none of its own. */
const isRecord: IsRecord = (keys, key) =>
	key !== 'paper' &&
	(keys.has('paper') ||
		(keys.has('id') && ['title', 'summary', 'authors'].some((name) => keys.has(name))) ||
		isNamedPaper(keys));

function parseAnswers(capture: Capture, log: ProblemLog) {
	const days: string[] = [];
	const { listed, papers, records } = readListing(capture, log, isRecord, (record) => {
		days.push(...listedDay(record));
		return readRecord(record);
	});
	days.push(...namedDays(capture.text, records));
	// An answer is no older than anything it holds.
	const captured = days.sort().at(-1);
	return { listed, papers, ...(captured !== undefined && { captured }) };
}

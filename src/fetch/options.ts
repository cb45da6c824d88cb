import { parseArgs } from 'node:util';
import { readArxivId } from '../model/arxiv-id.ts';
import { isRealDay } from '../model/date.ts';
import { quote } from '../model/problem.ts';

/** What is to be fetched. */
export type Question =
	| { source: 'hf'; first: string; last: string }
	| { source: 'arxiv'; query: string; most: number }
	| { source: 'arxiv'; ids: string[] };
export type Source = Question['source'];

const MOST = 100;
/** arXiv asks those who want more to use its bulk data. */
const MOST_ALLOWED = 2000;

export const FETCH_OPTIONS = { max: { type: 'string' } } as const;

/** The options, or what is wrong with them. */
export function readFetchOptions(args: string[]): Question | string {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FETCH_OPTIONS });
	const [source, what, stray] = positionals;
	const words = positionals.slice(1).flatMap((word) => word.split(/[\s,;]+/).filter(Boolean));
	if (source === 'arxiv' && words[0] !== undefined && readArxivId(words[0])) return idsIn(words, values.max);
	if (stray !== undefined) return `Found ${quote(stray)}, expected nothing more. Put a query into quotation marks.`;
	if (source === 'hf' && values.max === undefined) return daysIn(what ?? '');
	if (source === 'arxiv') return queryIn(what?.trim() ?? '', values.max ?? String(MOST));
	const found = source === undefined ? 'no source' : source === 'hf' ? '--max with hf' : quote(source);
	return `Found ${found}, expected hf and days, or arxiv and a query or numbers.`;
}

/** The papers that words name by their numbers or addresses at arXiv. */
function idsIn(words: readonly string[], max: string | undefined): Question | string {
	const stray = words.find((word) => readArxivId(word) === undefined);
	if (stray !== undefined) return `Found ${quote(stray)}, expected numbers of arXiv, or addresses there, alone.`;
	if (max !== undefined) return `Found --max with numbers of arXiv, expected it with a query.`;
	return { source: 'arxiv', ids: [...new Set(words.flatMap((word) => readArxivId(word) ?? []))] };
}

function daysIn(written: string): Question | string {
	const [first = '', last = first, more] = written.split('..');
	const isRange = more === undefined && [first, last].every(isRealDay);
	const found = written === '' ? 'no day' : quote(written);
	if (!isRange) return `Found ${found}, expected days such as 2025-10-01..2025-10-31, or one day.`;
	if (last < first) return `Found ${written}, expected the earlier day first.`;
	return { source: 'hf', first, last };
}

function queryIn(query: string, max: string): Question | string {
	if (query === '') return 'Found no query, expected one such as "cat:cs.LG AND all:reward", in quotation marks.';
	const most = Number(max);
	const isSound = /^\d+$/.test(max) && most >= 1 && most <= MOST_ALLOWED;
	if (!isSound) return `Found --max ${max}, expected a number from 1 to ${MOST_ALLOWED}.`;
	return { source: 'arxiv', query, most };
}

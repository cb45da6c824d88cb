import { parseFragment } from 'parse5';
import type { Listing } from '../../../model/capture.ts';
import { isRealDate } from '../../../model/date.ts';
import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import { placesIn } from '../../reading/places.ts';
import type { PaperInRecord } from '../../reading/json-listing.ts';
import { readRecord as readApiRecord } from '../hf-api/record.ts';

/** One paper in the JSON of a page, as it stands in the file. */
interface RawRecord {
	/** Of the list that it belongs to. */
	list: string;
	start: number;
	end: number;
	/** Whether its quotation marks are written as entities, as an attribute needs them. */
	isEscaped: boolean;
}

/** A page of search results has the day's papers too, and does not show them. */
const LISTS = ['searchResults', 'dailyPapers', 'papers'];

/** Reads the JSON that a page holds, record by record, so that damage to one is no damage to the others. */
export function readEmbedded(
	text: string,
	file: string,
	log: ProblemLog,
): Pick<Listing, 'listed' | 'papers' | 'captured'> {
	const records = findRecords(text);
	const list = LISTS.find((name) => records.some((record) => record.list === name)) ?? records[0]?.list;
	const shown = records.filter((record) => record.list === list);
	const placeOf = placesIn(text, file);
	const papers = shown.flatMap((record, index) => {
		const place = placeOf(record.start);
		const paper = readRecord(text, record, place, log);
		return paper ? [{ place, position: index + 1, ...paper }] : [];
	});
	return { listed: shown.length, papers, ...dayOfPage(text) };
}

const QUOTE = '(?:&quot;|&#34;|&#x22;|")';
const SIGNS = new RegExp(
	[
		`${QUOTE}(?<list>\\w+)${QUOTE}\\s*:\\s*\\[\\s*(?=\\{)`,
		`(?<wrapped>\\{\\s*${QUOTE}paper${QUOTE}\\s*:\\s*\\{)`,
		`(?<bare>\\{\\s*${QUOTE}id${QUOTE}\\s*:\\s*${QUOTE}\\d{4}\\.\\d{4,5}${QUOTE})`,
	].join('|'),
	'g',
);

/** A record begins with the paper that it wraps, or with the number of the paper that it is. */
function findRecords(text: string): RawRecord[] {
	const records: RawRecord[] = [];
	let list = '';
	for (const { 0: sign, index, groups } of text.matchAll(SIGNS)) {
		if (groups?.['list'] !== undefined) {
			if (LISTS.includes(groups['list'])) list = groups['list'];
			continue;
		}
		const last = records.at(-1);
		if (last) last.end = index;
		records.push({ list, start: index, end: text.length, isEscaped: sign.includes('&') });
	}
	return records;
}

function readRecord(
	text: string,
	{ start, end, isEscaped }: RawRecord,
	place: Place,
	log: ProblemLog,
): PaperInRecord | undefined {
	const raw = text.slice(start, end);
	const json = isEscaped ? unescaped(raw.split('"', 1)[0] ?? '') : raw;
	const { paper } = readApiRecord(parsed(wholeObject(json)));
	if (!paper) {
		log.refuse(place, {
			kind: 'unreadable-record',
			found: `a record of the page's data that cannot be read, ${quote(json.slice(0, 200))}`,
			expected: 'a paper with its title, as the page writes it',
			fix: 'Save the page again.',
		});
	}
	return paper;
}

function unescaped(raw: string): string {
	const [element] = parseFragment(`<p title="${raw}"></p>`).childNodes;
	return (element && 'attrs' in element && element.attrs[0]?.value) || '';
}

/** From the brace at the beginning to the one that closes it; all of the text where none does. */
function wholeObject(json: string): string {
	let depth = 0;
	for (const { 0: sign, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
		if (depth === 0) return json.slice(0, index + 1);
	}
	return json;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

const DAY = new RegExp(`${QUOTE}dateString${QUOTE}\\s*:\\s*${QUOTE}(\\d{4}-\\d{2}-\\d{2})${QUOTE}`);

/** Pages of a day say which; those of a week or a month have no day. */
function dayOfPage(text: string): { captured?: string } {
	const captured = DAY.exec(text)?.[1];
	return captured !== undefined && isRealDate(captured) ? { captured } : {};
}

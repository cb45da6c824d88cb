import type { z } from 'zod';
import { withoutAbsent } from '../../model/absent.ts';
import type { Capture, ListedPaper } from '../../model/capture.ts';
import { type ProblemLog, type ProblemWords, quote } from '../../model/problem.ts';
import { type IsRecord, type JsonRecord, jsonRecords } from './json-records.ts';
import { misfit } from './json-misfit.ts';
import { placesIn } from './places.ts';

/** What a record says of a paper; its place and rank are added later. */
export type PaperInRecord = Omit<ListedPaper, 'place' | 'position'>;

/** The same, where each part may be unknown. */
export type SaidOfPaper = { [Field in keyof PaperInRecord]?: PaperInRecord[Field] | undefined };

/** What became of one record: a paper, or the words that say why it is none. */
export type ReadRecord = { paper: PaperInRecord; problem?: never } | { paper?: never; problem: ProblemWords };

/** Reads all records of a text; each becomes a paper or is refused at its place. */
export function readListing(
	{ text, path }: Pick<Capture, 'text' | 'path'>,
	log: ProblemLog,
	isRecord: IsRecord,
	read: (value: Record<string, unknown>) => ReadRecord,
): { listed: number; papers: ListedPaper[]; records: JsonRecord[] } {
	const records = jsonRecords(text, isRecord);
	const placeOf = placesIn(text, path);
	const papers: ListedPaper[] = [];
	for (const [index, record] of records.entries()) {
		const { paper, problem } = record.value ? read(record.value) : { problem: damaged(text, record) };
		if (paper) papers.push({ place: placeOf(titleIn(text, record)), position: index + 1, ...paper });
		else log.refuse(placeOf(startOf(text, record)), problem);
	}
	return { listed: records.length, papers, records };
}

/** Reads a record by its schema, and says in words where it does not fit. A paper needs no more than a title. */
export function fitted<Shape extends z.ZodType>(
	schema: Shape,
	value: unknown,
	read: (record: z.output<Shape>) => SaidOfPaper,
): ReadRecord {
	const result = schema.safeParse(value);
	if (!result.success) return { problem: misfit(result.error, value) };
	const { title, ...rest } = read(result.data);
	if (title === undefined || title.trim() === '') return { problem: missingTitle(value) };
	return { paper: { title, ...withoutAbsent(withoutEmptyLists(rest)) } };
}

const withoutEmptyLists = <Said extends object>(said: Said): Said =>
	Object.fromEntries(Object.entries(said).filter(([, value]) => !Array.isArray(value) || value.length > 0)) as Said;

const missingTitle = (value: unknown): ProblemWords => ({
	kind: 'missing-title',
	found: `a record without a title, ${quote(JSON.stringify(value))}`,
	expected: 'a title',
	fix: 'Add the title, or take the record out.',
});

const damaged = (text: string, { start, end }: JsonRecord): ProblemWords => ({
	kind: 'unreadable-record',
	found: `a damaged record that begins ${quote(text.slice(start, Math.min(end, start + 200)))}`,
	expected: 'a whole record of JSON',
	fix: 'Mend it or fetch it again; the others are read.',
});

const TITLE = /(?<!\\)["']title["']\s*:/;

/** In a record over several lines, the title is easier to find than the brace. */
function titleIn(text: string, { start, end }: JsonRecord): number {
	const source = text.slice(start, end);
	return source.includes('\n') ? start + Math.max(source.search(TITLE), 0) : start;
}

/** Without the white space before it. */
const startOf = (text: string, { start, end }: JsonRecord): number =>
	start + Math.max(text.slice(start, Math.min(end, start + 1000)).search(/\S/), 0);

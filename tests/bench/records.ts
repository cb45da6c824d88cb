import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What the bench reads of a record of a file; a capture takes the whole of it. */
export interface PaperRecord {
	title: string;
	id?: string;
	abstract?: string;
	summary?: string;
	authors?: string[];
	publishedAt?: string;
}

/** The records of a file, one JSON object a line, packed or not. */
export function readRecords(path: string): PaperRecord[] {
	const bytes = readFileSync(path);
	const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : (JSON.parse(line) as PaperRecord)));
}

/** So many records: where there are fewer, they come again under new titles and ids. */
export function enoughRecords(records: readonly PaperRecord[], count: number): PaperRecord[] {
	if (records.length === 0) throw new Error('Found no record in the file, expected at least one.');
	const rounds = Array.from({ length: Math.ceil(count / records.length) }, (_, round) =>
		round === 0 ? records : records.map((record, index) => again(record, round, (round - 1) * records.length + index)),
	);
	return rounds.flat().slice(0, count);
}

/** The capture that holds these records. */
export const captureOf = (records: readonly PaperRecord[]): string =>
	records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** arXiv counts the papers of a month from 1 and has not come near the upper numbers. */
const LAST_NUMBER = 99_999;

const again = (record: PaperRecord, round: number, repetition: number): PaperRecord => ({
	...record,
	title: `${record.title}, part ${round + 1}`,
	...(record.id !== undefined && { id: `${record.id.slice(0, 4)}.${LAST_NUMBER - repetition}` }),
});

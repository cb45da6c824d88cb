import type { Capture, ListedPaper, Sidecar } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { placesIn } from '../../reading/places.ts';
import type { Format } from '../format.ts';
import { agreesWithRows, findHeader, type Header } from './header.ts';
import { refuseMapping } from './mapping.ts';
import { type RawRecord, recordsFrom } from './records.ts';
import { faultOf, refuseRow, type RowFault, warnUnmatched } from './refusals.ts';
import { readRow } from './row.ts';

/** A table of papers with a header, its fields parted by commas, semicolons, tabs or bars. */
export const table: Format = {
	name: 'table',
	description: 'a table of papers (CSV or TSV) whose first row names its columns',
	standing: 'list',
	recognises,
	parse: parseTable,
};

function recognises(text: string, { columns }: Sidecar = {}): boolean {
	const header = findHeader(text, columns);
	return header !== undefined && agreesWithRows(text, header);
}

function parseTable(capture: Capture, log: ProblemLog) {
	const header = findHeader(capture.text, capture.columns);
	const placeOf = placesIn(capture.text, capture.path);
	if (!header || refuseMapping(capture, header, placeOf(header.start), log)) return { listed: 0, papers: [] };
	const papers: ListedPaper[] = [];
	let listed = 0;
	for (const { record, fault } of rowsOf(capture.text, header)) {
		listed += 1;
		const place = placeOf(record.start);
		const paper = fault === undefined ? readRow(record.fields, header.columns) : undefined;
		if (!paper) {
			refuseRow(place, record, fault ?? 'missing-title', header, log);
			continue;
		}
		if (!record.isSound) warnUnmatched(place, paper.title, log);
		papers.push({ place, position: listed, ...paper });
	}
	return { listed, papers };
}

/** Of a blank row, or of the line that Markdown and programs put below a header. */
const NO_ROW = /^\s*(?::?-{2,}:?\s*)?$/;

interface Row {
	record: RawRecord;
	fault?: RowFault;
}

/**
 * The records, without blank ones, lines of dashes, repeated headers and footers. Scraps that follow a damaged row are taken for what is
 * left of it.
 */
function* rowsOf(text: string, header: Header): Generator<Row> {
	let damaged: Row | undefined;
	for (const record of recordsFrom(text, header.end, header)) {
		const { fields } = record;
		if (fields.every((field) => NO_ROW.test(field)) || isHeader(fields, header)) continue;
		const fault = faultOf(record, header);
		const row = { record, ...(fault && { fault }) };
		if (damaged && fields.length !== header.width && isScrapOf(damaged, row)) continue;
		damaged = fault && row;
		yield row;
	}
}

/** A row with a delimiter too many may well be whole, and so may the next; any other may go on as prose. */
const isScrapOf = (damaged: Row, { fault }: Row): boolean =>
	damaged.fault !== 'too-many-fields' || !damaged.record.isSound || fault === 'too-few-fields';

/** Tables that were put below one another repeat the header. */
const isHeader = (fields: readonly string[], { cells }: Header): boolean =>
	fields.length === cells.length && fields.every((field, index) => field === cells[index]);

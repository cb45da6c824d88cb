import type { Sidecar } from '../../../model/capture.ts';
import { type ColumnName, type Columns, columnsOf, indexOfHeader } from './columns.ts';
import { endOfLine, fieldsOf, recordsFrom, type Shape } from './records.ts';

/** A table's first row, which names its columns. */
export interface Header extends Shape {
	start: number;
	/** Where the first record begins. */
	end: number;
	cells: string[];
	columns: Columns;
}

type Told = Sidecar['columns'];

const DELIMITERS = [',', ';', '\t', '|'];
/** Some programs write what they are, and when they were asked, above the header. */
const HEADER_REACH = 30;
const LONGEST_HEADER = 20_000;

/**
 * Finds the row that names a title and something else that is known of papers, or what the editor says of its columns;
 * else one that names so much of papers that its title must go by a name of its own.
 */
export const findHeader = (text: string, told?: Told): Header | undefined =>
	told ? findRow(text, told, namesTold) : (findRow(text, told, namesPapers) ?? findRow(text, told, namesMuch));

type Names = (row: Pick<Header, 'cells' | 'columns'>, told: Told) => boolean;

function findRow(text: string, told: Told, names: Names): Header | undefined {
	let start = 0;
	for (let line = 0; line < HEADER_REACH && start < text.length; line += 1) {
		const end = endOfLine(text, start);
		if (end - start <= LONGEST_HEADER) {
			const found = readHeader(text.slice(start, end), told, names);
			if (found) return { ...found, start, end: end + 1 };
		}
		start = end + 1;
	}
	return undefined;
}

/** The reading with the delimiter that makes most of the line. */
function readHeader(line: string, told: Told, names: Names): Omit<Header, 'start' | 'end'> | undefined {
	// A table of Markdown, or a line of one.
	if (/^\s*\|/.test(line)) return undefined;
	const readings = DELIMITERS.filter((delimiter) => line.includes(delimiter)).map((delimiter) => {
		const cells = fieldsOf(line, { delimiter, width: 0 });
		return { delimiter, cells, width: cells.length, columns: columnsOf(cells, told) };
	});
	return readings.filter((row) => names(row, told)).sort((a, b) => b.columns.size - a.columns.size)[0];
}

const LONGEST_NAME = 200;

const namesBeside =
	(column: ColumnName): Names =>
	({ cells, columns }) =>
		columns.has(column) && columns.size > 1 && cells.every((cell) => cell.length < LONGEST_NAME);

const namesPapers = namesBeside('title');
const namesMuch = namesBeside('abstract');

/** One mistyped name must not hide the header, so that the mistake can be said. */
const namesTold: Names = ({ cells }, told = {}) =>
	Object.values(told).some((named) => indexOfHeader(cells, named) !== -1);

const SAMPLE = 40;
const MOST = 0.6;

/**
 * Whether the rows below have as many fields as the header, most of them; more, where the table begins with a header
 * that says of most columns what they hold: who writes a table by hand seldom puts quotation marks around commas.
 */
export function agreesWithRows(text: string, header: Header): boolean {
	const isSure = text.slice(0, header.start).trim() === '' && header.columns.size > header.width / 2;
	let [alike, seen] = [0, 0];
	for (const { fields } of recordsFrom(text, header.end, header)) {
		if (fields.every((field) => field.trim() === '')) continue;
		seen += 1;
		const isSurplus = isSure && fields.length > header.width;
		if (fields.length === header.width || isSurplus || isRagged(fields, header)) alike += 1;
		if (seen === SAMPLE) break;
	}
	return alike >= seen * MOST;
}

/** Whether the row is one that lost, or won, no more than empty fields at its end. */
export const isRagged = (fields: readonly string[], { width }: Shape): boolean =>
	fields.length > width
		? fields.slice(width).every((field) => field.trim() === '')
		: fields.length > 1 && fields.length >= width / 2;

import { parse } from 'csv-parse/sync';

/** One record of a table: a line, or several where a field in quotation marks holds line ends. */
export interface RawRecord {
	start: number;
	end: number;
	fields: string[];
	/** False where its quotation marks do not match and its fields are a guess. */
	isSound: boolean;
}

export interface Shape {
	delimiter: string;
	/** How many fields the header has. */
	width: number;
}

/**
 * The records of a table from an offset on. A quotation mark that is never closed would swallow what follows: where the
 * marks do not match, the next line that begins a whole record begins one.
 */
export function* recordsFrom(text: string, from: number, shape: Shape): Generator<RawRecord> {
	let nextWhole = from;
	for (let start = from; start < text.length;) {
		const { end, isSound } = isWholeLine(text, start, shape)
			? { end: endOfLine(text, start), isSound: true }
			: endOfRecord(text, start, shape.delimiter);
		if (isSound) {
			yield { start, end, fields: fieldsOf(text.slice(start, end), shape), isSound };
			start = end + 1;
			continue;
		}
		// What was found for an earlier mark goes on being the next one as long as it lies ahead.
		if (nextWhole <= start) nextWhole = startOfNextWhole(text, endOfLine(text, start) + 1, shape);
		const cut = Math.min(end, nextWhole - 1);
		yield { start, end: cut, fields: fieldsOf(text.slice(start, cut), shape), isSound };
		start = cut + 1;
	}
}

/** Nobody writes tabs into prose, and who parts fields by them mostly leaves quotation marks as they are. */
const isWholeLine = (text: string, start: number, { delimiter, width }: Shape): boolean =>
	delimiter === '\t' && readFields(text.slice(start, endOfLine(text, start)), delimiter, false)?.length === width;

/** The fields of one record's text; `[text]` where they cannot be told. */
export function fieldsOf(record: string, { delimiter, width }: Shape): string[] {
	const text = record.replace(/\n+$/, '');
	const readings = [readFields(text, delimiter, '"'), readFields(text, delimiter, false)];
	return readings.find((fields) => fields?.length === width) ?? readings.find(Boolean) ?? [text];
}

function readFields(text: string, delimiter: string, quote: '"' | false): string[] | undefined {
	if (text === '') return [''];
	try {
		const rows = parse(text, {
			delimiter,
			quote,
			relax_quotes: true,
			relax_column_count: true,
			record_delimiter: '\n',
		});
		return rows.length === 1 ? rows[0] : undefined;
	} catch {
		return undefined;
	}
}

/** Where the next whole record begins; behind the text where there is none, so that none is looked for again. */
function startOfNextWhole(text: string, from: number, shape: Shape): number {
	for (let start = from; start < text.length; start = endOfLine(text, start) + 1) {
		const { end, isSound } = endOfRecord(text, start, shape.delimiter);
		if (!isSound) continue;
		const fields = fieldsOf(text.slice(start, end), shape);
		// Where no mark follows, none can be closed, and a row that is nearly whole is one.
		const isOpen = !text.includes('"', start);
		const fewest = isOpen ? Math.max(2, shape.width / 2) : shape.width;
		const most = isOpen ? Infinity : shape.width;
		if (fields.length >= fewest && fields.length <= most && fields.some((field) => field.trim() !== '')) return start;
	}
	return text.length + 1;
}

/** Where the record that begins here ends, and whether all its quotation marks match. */
function endOfRecord(text: string, start: number, delimiter: string): { end: number; isSound: boolean } {
	let at = start;
	for (;;) {
		const field = skipSpaces(text, at, delimiter);
		if (text[field] === '"') {
			const closed = endOfQuoted(text, field + 1, delimiter);
			if (closed === undefined) return { end: lenientEnd(text, field + 1, delimiter), isSound: false };
			at = closed;
		} else {
			at = endOfPlain(text, field, delimiter);
		}
		if (text[at] !== delimiter) return { end: Math.min(at, text.length), isSound: true };
		at += 1;
	}
}

/** One past the closing mark and the spaces after it; nothing where a mark stands that is neither doubled nor closing. */
function endOfQuoted(text: string, from: number, delimiter: string): number | undefined {
	for (let mark = text.indexOf('"', from); mark !== -1; mark = text.indexOf('"', mark + 2)) {
		if (text[mark + 1] === '"') continue;
		const after = skipSpaces(text, mark + 1, delimiter);
		return isEnd(text[after], delimiter) ? after : undefined;
	}
	return undefined;
}

/** A mark that stands within a line of its own field does no harm: the record ends with the line. */
function lenientEnd(text: string, from: number, delimiter: string): number {
	const line = endOfLine(text, from);
	for (let mark = text.indexOf('"', from); mark !== -1 && mark < line; mark = text.indexOf('"', mark + 1)) {
		if (isEnd(text[skipSpaces(text, mark + 1, delimiter)], delimiter)) return line;
	}
	return text.length;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
	for (let at = from; ; at += 1) if (isEnd(text[at], delimiter)) return at;
}

function skipSpaces(text: string, from: number, delimiter: string): number {
	let at = from;
	while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
	return at;
}

const isEnd = (character: string | undefined, delimiter: string): boolean =>
	character === undefined || character === '\n' || character === delimiter;

export function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

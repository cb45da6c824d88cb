import { SEAM, settled } from './tex-commands.ts';
import { pass, readArgument, type Reader, readUpTo } from './tex-reader.ts';

/** Reads what an environment says, and past its end. */
export function readEnvironment(reader: Reader): string {
	const name = readArgument(reader).replace(/\*$/, '');
	pass(/\[[a-z]\]/y, reader);
	if (/array|tabular|at(ed)?$/.test(name)) readArgument(reader);
	return rowsToText(name, readRows(reader));
}

/** Reads lines that stand in place of one. */
export function readStack(reader: Reader): string {
	if (pass(/\{/y, reader) === '') return '';
	const rows = readRows(reader);
	pass(/\}/y, reader);
	return rowsToText('array', [rows.flat()]);
}

/** Reads the cells of each row. */
function readRows(reader: Reader): string[][] {
	const rows: string[][] = [[]];
	let end: string;
	do {
		const cell = readUpTo(/&|\\\\(\[[-\d.]+[a-z]+\])?|\\end\s*\{[^{}]*\}/y, reader);
		rows.at(-1)?.push(cell.text);
		end = cell.end;
		if (end.startsWith('\\\\')) rows.push([]);
	} while (end === '&' || end.startsWith('\\\\'));
	return rows;
}

/** The rows of an environment as one line, as a person would read it out: `1, 2; 3, 4`. */
function rowsToText(environment: string, rows: readonly (readonly string[])[]): string {
	const rowToText = /matrix|array|cases|tabular/.test(environment) ? listed : aligned;
	const text = rows
		.map((cells) => ended(rowToText(cells)))
		.filter(Boolean)
		.join('; ');
	const [open = SEAM, close = SEAM] = BRACKETS.get(/^([pbBvV])(small)?matrix$/.exec(environment)?.[1] ?? '') ?? [];
	return open + text + close;
}

const BRACKETS = new Map(Object.entries({ p: '()', b: '[]', B: '{}', v: '||', V: '‖‖' }));

const listed = (cells: readonly string[]): string =>
	cells
		.map((cell) => ended(settled(cell)))
		.filter(Boolean)
		.join(', ');

/** The sign that parts such cells says only what stands below what. */
const aligned = (cells: readonly string[]): string => settled(cells.join(SEAM));

/** Without the sign that may stand at its end, for which another stands. */
const ended = (text: string): string => text.trim().replace(/\s*[,;]$/, '');

import { SEAM, settled } from './tex-commands.ts';

/** The rows of an environment as one line, as a person would read it out: `1, 2; 3, 4`. */
export function rowsToText(environment: string, rows: readonly (readonly string[])[]): string {
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

import { stringify } from 'csv-stringify/sync';
import type { Chart } from './chart.ts';

/**
 * The numbers of a chart by RFC 4180: a line of headings, then a line for each row. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function chartCsv({ columns, rows }: Chart): string {
	const values = rows.map((row) => row.map(({ value }) => value));
	// The package quotes only the line end that it writes itself.
	return stringify([columns, ...values], {
		record_delimiter: 'windows',
		quoted_match: /[\r\n]/,
		escape_formulas: true,
	});
}

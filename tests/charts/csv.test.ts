import { expect, test } from 'vitest';
import type { Cell } from '../../src/charts/chart.ts';
import { chartCsv } from '../../src/charts/csv.ts';

const csvOf = (...cells: Cell[]): string => {
	const columns = cells.map((_, index) => `c${index}`);
	const csv = chartCsv({ name: 'x', title: 'X', description: '', columns, rows: [cells], notes: [] });
	return csv.split('\r\n')[1] ?? '';
};

test('has a line of headings and then one for each row, each ended as RFC 4180 has it', () => {
	const chart = { name: 'x', title: 'X', description: '', notes: [], columns: ['Period', 'Papers'] };
	const rows = [
		[{ value: '2025-Q3' }, { value: 4 }],
		[{ value: '2025-Q4' }, { value: 0, words: '0, not complete' }],
	];
	expect(chartCsv({ ...chart, rows })).toBe('Period,Papers\r\n2025-Q3,4\r\n2025-Q4,0\r\n');
	expect(chartCsv({ ...chart, rows: [] })).toBe('Period,Papers\r\n');
});

test('quotes what has a comma, a quotation mark or a line break in it', () => {
	expect(csvOf({ value: 'a, b' }, { value: 'say "no"' }, { value: 'plain' })).toBe('"a, b","say ""no""",plain');
	expect(
		chartCsv({ name: 'x', title: '', description: '', notes: [], columns: ['a'], rows: [[{ value: 'b\nc' }]] }),
	).toBe('a\r\n"b\nc"\r\n');
});

test('leaves empty what is not known, and says zero where it is zero', () => {
	expect(csvOf({ value: 'a' }, { words: 'no paper in these captures' }, { value: 0 })).toBe('a,,0');
});

test('lets no text be taken for a formula, and no number be changed', () => {
	for (const sign of ['=', '+', '-', '@', '\t']) {
		expect(csvOf({ value: `${sign}1+1` })).toBe(`'${sign}1+1`);
	}
	expect(csvOf({ value: -1.5 })).toBe('-1.5');
	expect(csvOf({ value: '=HYPERLINK("x", "y")' })).toBe(`"'=HYPERLINK(""x"", ""y"")"`);
});

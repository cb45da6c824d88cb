/**
 * Spreadsheets and programs take an identifier for a number, and its zeros at either end for nothing: `2310.1063`,
 * `704.001`. What cannot be one of arXiv's stays as it is.
 */
export function unrounded(id: string): string {
	const [, month = '', number = ''] = /^(\d{3,4})\.(\d{1,5})$/.exec(id) ?? [];
	if (month === '') return id;
	const since = month.padStart(4, '0');
	// Since 2015, the numbers of a month have five digits.
	return `${since}.${number.padEnd(since >= '1501' && since < '9000' ? 5 : 4, '0')}`;
}

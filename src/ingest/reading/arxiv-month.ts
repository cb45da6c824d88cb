import { readArxivId } from '../../model/arxiv-id.ts';
import { readWrittenDate } from '../written-date.ts';

/**
 * The month in which arXiv gave a paper its identifier, as the identifier itself says: `2512.01234` and
 * `hep-th/9711200` are of 2025-12 and of 1997-11. A first version is of that month or was sent in shortly before it.
 */
export function arxivMonth(written: string): string | undefined {
	const [, year = '', month = ''] = /(?:^|\/)(\d{2})(0[1-9]|1[0-2])/.exec(readArxivId(written) ?? '') ?? [];
	if (year === '') return undefined;
	return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

/** Days by which clocks of different zones and the hours of arXiv's office may set a date and a month apart. */
const SLACK = 2;

/**
 * A date that its source gives for a paper's first version. Some give that of the newest version under the same name;
 * then the identifier knows better, if only the month.
 */
export function firstVersionDate(written: string, arxiv: string): string {
	const [date, month] = [readWrittenDate(written), arxivMonth(arxiv)];
	if (date?.length !== 10 || month === undefined) return written;
	const [year = 0, number = 0] = month.split('-').map(Number);
	return Date.parse(date) >= Date.UTC(year, number, 1 + SLACK) ? month : written;
}

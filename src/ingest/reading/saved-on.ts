import { readWrittenDate } from '../written-date.ts';

const SAVED_BY_SINGLE_FILE = /saved date: \w{3} (\w{3}) (\d{1,2}) (\d{4})/;

/** The day on which a page was saved, as an ISO date, where the browser extension SingleFile has written it at its top. */
export function savedOn(html: string): string | undefined {
	const [, month, day, year] = SAVED_BY_SINGLE_FILE.exec(html.slice(0, 5000)) ?? [];
	return month === undefined ? undefined : readWrittenDate(`${day} ${month} ${year}`);
}

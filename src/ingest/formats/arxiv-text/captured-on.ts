import { readWrittenDate } from '../../written-date.ts';
import type { PageLine } from './page-lines.ts';
import { dayOver } from './surroundings.ts';

/** Above a mail: ` received from  Wed 11 Feb 26 19:00:00 GMT  to  Thu 12 Feb 26 19:00:00 GMT`. */
const RECEIVED = /^received from\s.{5,40}\sto\s+[A-Z][a-z]{2},? +(?<day>\d{1,2} [A-Z][a-z]{2}) (?:20)?(?<year>\d{2})\b/;

/** The day of the page or the mail: the newest of those that stand over its papers. */
export function capturedOn(lines: readonly PageLine[]): { captured?: string } {
	const [newest] = lines
		.flatMap(({ text }) => dayIn(text) ?? [])
		.sort()
		.reverse();
	return newest === undefined ? {} : { captured: newest };
}

function dayIn(text: string): string | undefined {
	const { day, year } = RECEIVED.exec(text)?.groups ?? {};
	const written = day === undefined ? dayOver(text) : `${day} 20${year ?? ''}`;
	const date = written === undefined ? undefined : readWrittenDate(written);
	return date?.length === 10 ? date : undefined;
}

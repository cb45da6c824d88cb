import { isRealDay } from '../../../model/date.ts';
import { type JsonRecord, textsBetween } from '../../reading/json-records.ts';

/** When the paper was put on a daily list; the oldest records say so with the date around the paper. */
export function listedDay({ paper, ...outer }: Record<string, unknown>): string[] {
	const inner = typeof paper === 'object' && paper !== null ? (paper as Record<string, unknown>) : undefined;
	const said = [outer, inner ?? {}].flatMap(({ submittedOnDailyAt, listedOn }) => [submittedOnDailyAt, listedOn]);
	return [...said, inner && outer['publishedAt']].flatMap(dayOf);
}

const DAY_OF_LIST = /["'](?:date|day)["']\s*:\s*["'](\d{4}-\d{2}-\d{2})|["'](\d{4}-\d{2}-\d{2})["']\s*:\s*\[/g;

/** The days of the lists that an envelope names, in what stands around the records. */
export const namedDays = (text: string, records: readonly JsonRecord[]): string[] =>
	textsBetween(text, records).flatMap((gap) =>
		[...gap.matchAll(DAY_OF_LIST)].flatMap(([, date, key]) => dayOf(date ?? key)),
	);

function dayOf(said: unknown): string[] {
	const day = typeof said === 'string' ? said.slice(0, 10) : '';
	return isRealDay(day) ? [day] : [];
}

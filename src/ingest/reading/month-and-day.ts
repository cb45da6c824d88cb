import { monthNumber, MONTHS } from '../../model/date.ts';

/** A month written as a number, as a name in one of many ways, in a span (`Mar/Apr`), or with its day: `10~January`. */
export function monthAndDay(written: string): { month?: string; day?: string } {
	const numbered = /^\d{1,2}$/.exec(written.trim())?.[0];
	if (numbered !== undefined) {
		const month = MONTHS[Number(numbered) - 1];
		return month === undefined ? {} : { month };
	}
	const [number] = (written.match(/\p{L}{3,}/gu) ?? []).flatMap((word) => monthNumber(word) ?? []);
	if (number === undefined) return {};
	const [day, ...more] = written.match(/\b\d{1,2}\b/g) ?? [];
	return { month: MONTHS[number - 1] ?? '', ...(day !== undefined && more.length === 0 && { day }) };
}

import { dayOf } from '../../model/date.ts';

/**
 * Days as the moments that feeds ask for. A date that names no day is left out, for a day may not be made up.
 */
export function momentsOf<Name extends string>(dates: Record<Name, string | undefined>): Partial<Record<Name, Date>> {
	const days = Object.entries<string | undefined>(dates).flatMap(([name, date]) => {
		const day = date && dayOf(date);
		return day ? [[name, momentOf(day)] as const] : [];
	});
	return Object.fromEntries(days) as Partial<Record<Name, Date>>;
}

/** For where a moment must be: the first day that a date can mean. */
export const firstMomentOf = (date: string): Date => momentOf(`${date}-01-01`.slice(0, '2025-10-29'.length));

/** When it is that day from Hawaii, where it has just begun, to New Zealand, where at noon in London it would be over. */
const momentOf = (day: string): Date => new Date(`${day}T10:00:00Z`);

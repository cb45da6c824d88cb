/** Milliseconds to wait by a Retry-After header, which gives seconds or a date; nothing where it gives neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
	if (header === null) return undefined;
	if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

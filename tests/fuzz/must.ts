import { inspect } from 'node:util';

/** A rule that a case breaks, and what breaks it. */
export function must(isSo: unknown, rule: string, shown: unknown): asserts isSo {
	if (!isSo) throw new Error(`${rule}: ${inspect(shown, { depth: 6, breakLength: 120 }).slice(0, 3000)}`);
}

import { parseArgs } from 'node:util';
import { isRealDay } from '../model/date.ts';
import { quote } from '../model/problem.ts';
import type { Range } from '../model/range.ts';
import { isAddressName } from '../model/slug.ts';
import type { CaptureReport } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { allCaptures } from '../queries/captures.ts';
import { allTopics } from '../queries/topics.ts';

/** What `npm run digest` was told. */
export interface DigestOptions {
	/** Between which days a paper must have come out; at any time without them. */
	days: Range | undefined;
	topic: Topic | undefined;
	/** What must have been the first to list a paper; there without days. */
	capture: CaptureReport | undefined;
	limit: number;
	id: string | undefined;
	/** The id of an issue whose mail is wanted, in place of a draft. */
	copy: string | undefined;
	/** Where to, instead of the terminal. */
	out: string | undefined;
}

const text = { type: 'string' } as const;
export const DIGEST_OPTIONS = {
	from: text,
	to: text,
	topic: text,
	capture: text,
	limit: text,
	id: text,
	copy: text,
	out: text,
} as const;

/** The options, or what is wrong with them. */
export function readDigestOptions(args: string[]): DigestOptions | string {
	const { values } = parseArgs({ args, options: DIGEST_OPTIONS });
	const { from = '', to = '', limit = '12', id, copy, out } = values;
	const fault = faultTogether(values) ?? (copy === undefined ? faultIn({ ...values, from, to, limit }) : undefined);
	const topic = allTopics().find((one) => one.id === values.topic);
	const capture = allCaptures().find(({ file }) => file === values.capture);
	const days = from === '' ? undefined : { from, to };
	return fault ?? { days, topic, capture, limit: Number(limit), id, copy, out };
}

/** What is given and would be passed over. */
function faultTogether({
	copy,
	out,
	...drafting
}: Partial<Record<keyof typeof DIGEST_OPTIONS, string>>): string | undefined {
	const [idle] = Object.keys(drafting);
	if (copy !== undefined && idle !== undefined) {
		return `Found --copy with --${idle}, expected it alone or with --out, because it drafts no issue.`;
	}
	if (copy === undefined && out !== undefined) return 'Found --out without --copy, expected both.';
	return undefined;
}

/** What was given for some options, as it was typed. */
type Given = Record<'from' | 'to' | 'limit', string> & Partial<Record<'id' | 'topic' | 'capture', string>>;

function faultIn({ from, to, limit, id, topic, capture }: Given): string | undefined {
	const ids = allTopics().map((one) => one.id);
	const hasDays = from !== '' || to !== '';
	if (!hasDays && capture === undefined) {
		return 'Found no days and no capture, expected the first and the last day, or a capture. Type npm run digest -- --from 2025-10-01 --to 2025-10-31';
	}
	if (hasDays && (!isRealDay(from) || !isRealDay(to) || from > to)) {
		return `Found --from ${quote(from)} --to ${quote(to)}, expected two days, the earlier first, such as --from 2025-10-01 --to 2025-10-31.`;
	}
	if (topic !== undefined && !ids.includes(topic)) {
		return `Found --topic ${quote(topic)}, expected one of ${ids.join(', ')}.`;
	}
	const files = allCaptures().map(({ file }) => file);
	if (capture !== undefined && !files.includes(capture)) {
		return `Found --capture ${quote(capture)}, expected one of ${files.join(', ')}.`;
	}
	if (!/^[1-9]\d{0,3}$/.test(limit)) return `Found --limit ${quote(limit)}, expected a whole number, such as 12.`;
	if (id !== undefined && !(isAddressName(id) && !id.endsWith('.md'))) {
		return `Found --id ${quote(id)}, expected letters from a to z, digits, hyphens, underscores and dots, without .md, and no name that Windows keeps for a device.`;
	}
	return undefined;
}

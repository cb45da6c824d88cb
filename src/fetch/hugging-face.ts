import { quote } from '../model/problem.ts';
import { BadAnswer } from './ask.ts';
import type { Listed, Task } from './task.ts';

const API = 'https://huggingface.co/api/daily_papers';

/** Every day from one to another, both among them. */
export function daysFrom(first: string, last: string): string[] {
	const start = Temporal.PlainDate.from(first);
	const { days } = start.until(last);
	return Array.from({ length: days + 1 }, (_, day) => start.add({ days: day }).toString());
}

/** The list of one day. */
export const dayTask = (day: string, captured: string, api = API): Task => ({
	file: `hf-${day}.json`,
	url: `${api}?date=${day}`,
	sidecar: { title: `Daily Papers of ${day}`, captured, url: `https://huggingface.co/papers/date/${day}` },
	read: readDay,
});

function readDay(text: string): Listed {
	const records = parsed(text);
	if (!Array.isArray(records)) throw new BadAnswer(errorIn(records));
	const strange = (records as unknown[]).find((record) => !isRecord(record));
	if (strange !== undefined) throw new BadAnswer(`a list that holds ${quote(JSON.stringify(strange))}`);
	return { papers: records.length, text };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		if (text.trim() === '') throw new BadAnswer('an empty answer');
		if (/^\s*</.test(text)) throw new BadAnswer('a web page in place of data');
		throw new BadAnswer('data that is cut off or damaged');
	}
}

const errorIn = (answer: unknown): string =>
	typeof answer === 'object' && answer !== null && 'error' in answer
		? `an error, ${quote(String(answer.error))}`
		: `${quote(JSON.stringify(answer))} in place of a list`;

/** Whether it is a record of a paper, in the older schema or the newer. What is saved is not asked for again. */
function isRecord(record: unknown): boolean {
	if (typeof record !== 'object' || record === null) return false;
	const { paper, title } = record as { paper?: unknown; title?: unknown };
	return typeof title === 'string' || (typeof paper === 'object' && paper !== null);
}

import type { z } from 'zod';
import { type ProblemWords, quote } from '../../model/problem.ts';

/** What is wrong with a record that does not fit its schema, in words. */
export function misfit(error: z.ZodError, value: unknown): ProblemWords {
	const { path, expected } = worstOf(error.issues);
	const wrong = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
	return {
		kind: 'unreadable-record',
		found: `${wrong === undefined ? 'nothing' : quote(typeof wrong === 'string' ? wrong : JSON.stringify(wrong))} as ${path.map(String).join('.') || 'the record'}`,
		expected: [...new Set(expected)].join(' or ') || 'another value',
		fix: 'Mend the record or fetch it again.',
	};
}

interface Misfit {
	path: PropertyKey[];
	expected: string[];
}

const WORDS: Record<string, string> = {
	string: 'text',
	number: 'a number',
	array: 'a list',
	object: 'an object',
	record: 'an object',
};

/** Of all that does not fit, what lies deepest: a field that may be written in several ways fits one of them furthest. */
function worstOf(issues: readonly z.core.$ZodIssue[]): Misfit {
	const misfits = issues.flatMap((issue): Misfit[] => {
		if (issue.code !== 'invalid_union') {
			const word = issue.code === 'invalid_type' ? WORDS[issue.expected] : undefined;
			return [{ path: issue.path, expected: word === undefined ? [] : [word] }];
		}
		return issue.errors.map(worstOf).map(({ path, expected }) => ({ path: [...issue.path, ...path], expected }));
	});
	const deepest = Math.max(...misfits.map(({ path }) => path.length));
	const worst = misfits.filter(({ path }) => path.length === deepest);
	return { path: worst[0]?.path ?? [], expected: worst.flatMap(({ expected }) => expected) };
}

import { z } from 'zod';
import { counted } from '../model/counted.ts';
import { nearest } from '../model/distance.ts';
import { inOneLine, type ProblemWords, quote } from '../model/problem.ts';

/** A fault and whether its key or its value is to be pointed at. */
type Fault = ProblemWords & { path: PropertyKey[]; part: 'key' | 'value' };

/** How a number is written: `2401.01230`, of which YAML makes 2401.0123. Nothing of what is no single value. */
type SourceOf = (path: readonly PropertyKey[]) => string | undefined;

/** What an issue of a schema says is wrong with data, in an editor's words: one fault for each line to mend. */
export function faultsOf(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType, sourceOf: SourceOf): Fault[] {
	if (issue.code !== 'unrecognized_keys') {
		const words = { kind: 'bad-field', found: foundAt(data, issue.path, sourceOf), expected: expectation(issue) };
		return [{ path: issue.path, part: 'value', ...words, fix: fixOf(issue, valueAt(data, issue.path)) }];
	}
	const names = namesAt(schema, issue.path);
	return issue.keys.map((key) => {
		const path = [...issue.path, key];
		const expected = names.length > 0 ? `one of ${names.join(', ')}` : 'only fields that belong there';
		const words = { kind: 'unknown-field', found: foundAt(data, path, sourceOf), expected };
		const meant = meantBy(key, names);
		const mended = meant === undefined ? 'Mend its name' : `Write ${meant} if you mean that`;
		return { path, part: 'key', ...words, fix: `${mended}, or remove the line.` };
	});
}

/** The fields that a schema knows at a place within it; none where the place may hold things of several kinds. */
function namesAt(schema: z.core.$ZodType, [key, ...rest]: readonly PropertyKey[]): string[] {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
		return namesAt(schema.unwrap(), key === undefined ? [] : [key, ...rest]);
	if (schema instanceof z.ZodArray) return namesAt(schema.element, rest);
	if (!(schema instanceof z.ZodObject)) return [];
	const shape = schema.shape as z.core.$ZodShape;
	if (key === undefined) return Object.keys(shape);
	const field = shape[String(key)];
	return field ? namesAt(field, rest) : [];
}

/** What the rule itself says that should be done, else the nearest of the known words. */
function fixOf(issue: z.core.$ZodIssue, value: unknown): string {
	if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') return issue.params['fix'];
	if (value === undefined) return 'Add the line.';
	if (typeof value === 'string' && CURLY.test(value)) return `Write straight quotation marks around it, " or '.`;
	const known = issue.code === 'invalid_value' ? issue.values.filter((word) => typeof word === 'string') : [];
	const meant = typeof value === 'string' ? meantBy(value, known) : undefined;
	return meant === undefined ? 'Mend the line.' : `Write ${meant} if you mean that.`;
}

/** Word processors make such of quotation marks. To YAML they are letters. */
const CURLY = /^[“”„‘’‚].*[“”‘’]$/;

/** The known word that is meant by one that differs in a third of its letters at most. */
const meantBy = (word: string, known: readonly string[]): string | undefined =>
	nearest(word, known, Math.max(1, Math.floor(word.length / 3)));

const TYPES: Record<string, string> = {
	string: 'text, in quotation marks where it looks like a number or a date',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list, one line for each item, each after a hyphen',
	object: 'lines of its own below it',
	record: 'lines of its own below it',
};

function expectation(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
		return TYPES[issue.expected] ?? issue.expected;
	if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
	if (issue.code === 'too_big' && issue.origin === 'array') return `${counted(Number(issue.maximum), 'item')} at most`;
	if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return tooSmall(issue);
	const [message = ''] = issue.message.replace(/^(Invalid input|Too big|Invalid option): /, '').split(', received');
	return message.replace(/^expected /, '') || 'another value';
}

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): string {
	if (origin === 'array') return `${counted(Number(minimum), 'item')} or more`;
	return inclusive ? `${minimum} or more` : `more than ${minimum}`;
}

const oneOf = (words: readonly string[]): string =>
	words.length === 1 ? words.join('') : `one of ${words.join(', ')}`;

function foundAt(data: unknown, path: readonly PropertyKey[], sourceOf: SourceOf): string {
	const value = valueAt(data, path);
	const name = path.length === 0 ? 'fields' : inOneLine(nameOf(path)) || 'a field without a name,';
	if (value === undefined) return `no ${name}`;
	if (value === null) return `${name} without a value`;
	if (typeof value === 'string') return `${name} ${quote(value)}`;
	return `${name} ${sourceOf(path) ?? inOneLine(JSON.stringify(value))}`;
}

/** `mail.address`; within a list `title of item 1 of sections`, since people count from 1. */
function nameOf(path: readonly PropertyKey[]): string {
	const at = path.findLastIndex((key) => typeof key === 'number');
	if (at === -1) return path.join('.');
	const item = `item ${Number(path[at]) + 1} of ${nameOf(path.slice(0, at))}`;
	return at === path.length - 1 ? item : `${path.slice(at + 1).join('.')} of ${item}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
	return value;
}

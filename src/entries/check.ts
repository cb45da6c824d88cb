import { YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { ProblemLog } from '../model/problem.ts';
import { quote } from '../model/problem.ts';
import { type FrontMatter, parseFrontMatter, placeOf, plainText, yamlOf } from './front-matter.ts';

/** A Markdown file with front matter that its schema accepts. */
export interface CheckedFile<Data> {
	data: Data;
	body: string;
}

/**
 * Reads a Markdown file and checks its front matter. Whatever is wrong goes to the log with its line, and nothing is
 * returned.
 *
 * @param file The path as problems print it.
 */
export function checkMarkdownFile<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
	file: string,
	log: ProblemLog,
): CheckedFile<z.output<Schema>> | undefined {
	const parsed = readOrRefuse(text, file, log);
	if (!parsed) return undefined;
	const data = checkData(parsed.data, schema, { file, yaml: yamlOf(text), firstLine: 2 }, log);
	return data === undefined ? undefined : { data, body: parsed.body };
}

/** Where data came from, so that a problem can say its line. */
export interface YamlSource {
	file: string;
	yaml: string;
	/** The line of the file on which the YAML begins. */
	firstLine: number;
}

/** Checks data that were read from YAML, one problem for each thing that is wrong. */
export function checkData<Schema extends z.ZodType>(
	data: unknown,
	schema: Schema,
	{ file, yaml, firstLine }: YamlSource,
	log: ProblemLog,
): z.output<Schema> | undefined {
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
		log.refuseFile(
			{ file, ...placeOf(yaml, path, firstLine) },
			{
				kind: issue.code === 'unrecognized_keys' ? 'unknown-field' : 'bad-field',
				found: foundAt(data, path),
				expected: expectation(issue),
				fix: 'Mend the line, or remove it to leave the value to Sheaf.',
			},
		);
	}
	return undefined;
}

/** The place and reason of a YAML syntax error. */
export function yamlProblem(error: unknown, firstLine: number): { line: number; column: number; reason: string } {
	const [start] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
	const reason = error instanceof Error ? (error.message.split(/ at line \d|\n/)[0] ?? error.message) : String(error);
	return { line: (start?.line ?? 1) + firstLine - 1, column: start?.col ?? 1, reason };
}

function readOrRefuse(text: string, file: string, log: ProblemLog): FrontMatter | undefined {
	if (!plainText(text).startsWith('---\n')) {
		log.refuseFile(
			{ file, line: 1, column: 1 },
			{
				kind: 'no-front-matter',
				found: 'a file without front matter',
				expected: 'a first line of three hyphens, the fields, and three hyphens again',
				fix: 'Put the fields back, or move the file out of this folder.',
			},
		);
		return undefined;
	}
	try {
		return parseFrontMatter(text);
	} catch (error) {
		const { line, column, reason } = yamlProblem(error, 2);
		log.refuseFile(
			{ file, line, column },
			{
				kind: 'bad-yaml',
				found: `front matter that cannot be read (${reason})`,
				expected: 'YAML',
				fix: 'Mend the line; a text with a colon or a quotation mark in it needs quotation marks around it.',
			},
		);
		return undefined;
	}
}

function expectation(issue: z.core.$ZodIssue): string {
	if (issue.code === 'unrecognized_keys') return 'only the fields that the documentation lists';
	const message = issue.message.replace(/^Invalid input: /, '');
	return message.replace(/^expected /, '').replace(/, received .*$/, '') || 'another value';
}

function foundAt(data: unknown, path: readonly PropertyKey[]): string {
	let value = data;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
	const name = path.join('.');
	if (value === undefined) return `no ${name || 'fields'}`;
	return `${name || 'the fields'} ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`;
}

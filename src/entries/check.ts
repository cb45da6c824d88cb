import { z } from 'zod';
import { counted } from '../model/counted.ts';
import { distance } from '../model/distance.ts';
import { honestText } from '../model/honest-text.ts';
import { inOneLine, type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import { type FrontMatter, parseFrontMatter, placeOf, plainText, yamlOf } from './front-matter.ts';
import { refuseYaml } from './yaml.ts';

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
	const data = checkData(parsed.data, schema, { file, yaml: () => yamlOf(text), firstLine: 2 }, log);
	return data === undefined ? undefined : { data, body: honestText(parsed.body) };
}

/** Where data came from, so that a problem can say its line. */
export interface YamlSource {
	file: string;
	/** The YAML text, wanted only where something is wrong. */
	yaml: () => string;
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
	const text = yaml();
	for (const issue of tellingIssues(result.error.issues)) {
		for (const { path, part, ...words } of faultsOf(issue, data, schema)) {
			log.refuseFile({ file, ...placeOf(text, path, part, firstLine) }, words);
		}
	}
	return undefined;
}

/** Of a value of another type its length says nothing. */
function tellingIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
	const place = ({ path }: z.core.$ZodIssue): string => JSON.stringify(path);
	const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(place));
	return issues.filter((issue) => issue.code === 'invalid_type' || !mistyped.has(place(issue)));
}

const FENCED = /^---\n(?:[^]*?\n)??---[^\S\n]*(?:\n|$)/;

function readOrRefuse(text: string, file: string, log: ProblemLog): FrontMatter | undefined {
	if (!FENCED.test(plainText(text))) {
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
		refuseYaml(error, file, 2, log);
		return undefined;
	}
}

/** A fault and whether its key or its value is to be pointed at. */
type Fault = ProblemWords & { path: PropertyKey[]; part: 'key' | 'value' };

function faultsOf(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Fault[] {
	if (issue.code !== 'unrecognized_keys') {
		const words = { kind: 'bad-field', found: foundAt(data, issue.path), expected: expectation(issue) };
		return [{ path: issue.path, part: 'value', ...words, fix: fixOf(issue, valueAt(data, issue.path)) }];
	}
	const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
	const known = names.length > 0 ? names.join(', ') : 'a known field';
	return issue.keys.map((key) => {
		const path = [...issue.path, key];
		const expected = issue.path.length === 0 ? `one of ${known}` : 'only fields that belong there';
		const words = { kind: 'unknown-field', found: foundAt(data, path), expected };
		const meant = issue.path.length === 0 ? nearest(key, names) : undefined;
		const mended = meant === undefined ? 'Mend its name' : `Write ${meant} if you mean that`;
		return { path, part: 'key', ...words, fix: `${mended}, or remove the line.` };
	});
}

/** What the rule itself says that should be done, else the nearest of the known words. */
function fixOf(issue: z.core.$ZodIssue, value: unknown): string {
	if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string') return issue.params['fix'];
	if (value === undefined) return 'Add the line.';
	const known = issue.code === 'invalid_value' ? issue.values.filter((word) => typeof word === 'string') : [];
	const meant = typeof value === 'string' ? nearest(value, known) : undefined;
	return meant === undefined ? 'Mend the line.' : `Write ${meant} if you mean that.`;
}

/** The known word that differs in the fewest letters, in a third of them at most. */
function nearest(word: string, known: readonly string[]): string | undefined {
	const most = Math.max(1, Math.floor(word.length / 3));
	const far = (other: string): number => distance(word.toLowerCase(), other.toLowerCase(), most);
	return known.filter((other) => far(other) <= most).sort((a, b) => far(a) - far(b))[0];
}

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

function foundAt(data: unknown, path: readonly PropertyKey[]): string {
	const value = valueAt(data, path);
	const name = path.length === 0 ? 'fields' : inOneLine(path.join('.')) || 'a field without a name,';
	if (value === undefined) return `no ${name}`;
	if (value === null) return `${name} without a value`;
	return `${name} ${typeof value === 'string' ? quote(value) : inOneLine(JSON.stringify(value))}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
	return value;
}

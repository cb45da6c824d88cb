import type { z } from 'zod';
import { honestText } from '../model/honest-text.ts';
import type { ProblemLog } from '../model/problem.ts';
import { type FrontMatter, parseFrontMatter, placeOf, plainText, sourceOf, yamlOf } from './front-matter.ts';
import { faultsOf } from './validation-faults.ts';
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
		for (const { path, part, ...words } of faultsOf(issue, data, schema, (at) => sourceOf(text, at))) {
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

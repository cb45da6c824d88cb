import type { z } from 'zod';
import { placesIn } from '../entries/front-matter.ts';
import { inOneLine, type Place, type ProblemLog, quote } from '../model/problem.ts';
import type { BuiltSite } from './built-site.ts';

/** JSON in a file, which it may share with other things. */
export interface JsonText {
	file: string;
	/** Of the whole file. */
	text: string;
	/** Where the JSON stands in it. */
	start: number;
	end: number;
	/** What makes it, as in `src/exports/csl.ts`. */
	maker: string;
}

/** Reads JSON and checks it. What is wrong goes to the log with its place, and nothing is returned. */
export function readJson<Schema extends z.ZodType>(
	source: JsonText,
	schema: Schema,
	site: BuiltSite,
	log: ProblemLog,
): z.output<Schema> | undefined {
	const json = source.text.slice(source.start, source.end);
	const at = (offset: number): Place => site.at(source.file, source.text, source.start + offset);
	const refuse = (place: Place, found: string, expected: string): void => {
		const fix = `Build the site again; if it stays, mend ${source.maker}.`;
		log.refuseFile(place, { kind: 'json', found, expected, fix });
	};
	const data = parsed(json, (offset, found) => refuse(at(offset), found, 'JSON'));
	if (data === undefined) return undefined;
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	const first = at(0);
	// JSON is YAML, of which places are known.
	const placeIn = placesIn(json, first.line);
	for (const issue of result.error.issues) {
		const { line, column } = placeIn(issue.path);
		const place = { ...first, line, column: line === first.line ? column + first.column - 1 : column };
		refuse(place, foundAt(data, issue), expectation(issue));
	}
	return undefined;
}

/** Node says in words where JSON ends to be any, unless it is short. */
function parsed(json: string, refuse: (offset: number, found: string) => void): unknown {
	try {
		return JSON.parse(json) as unknown;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const [, position = message.includes('end of JSON') ? json.length : 0] = /at position (\d+)/.exec(message) ?? [];
		refuse(Number(position), `what no program can read, ${quote(message)}`);
		return undefined;
	}
}

function foundAt(data: unknown, issue: z.core.$ZodIssue): string {
	if (issue.code === 'unrecognized_keys') return `the unknown ${issue.keys.map(quote).join(' and ')}`;
	const value = issue.path.reduce((within, key) => (within as Record<PropertyKey, unknown> | undefined)?.[key], data);
	const name = inOneLine(issue.path.join('.')) || 'all of it';
	return value === undefined ? `no ${name}` : `${name} as ${inOneLine(JSON.stringify(value))}`;
}

/** What the schema says in words of its own; else zod's where they say it, and for what they leave out what it knows. */
function expectation(issue: z.core.$ZodIssue): string {
	const [said = ''] = issue.message.replace(/^Invalid \w+: |^Too \w+: /, '').split(', received');
	if (said.startsWith('expected ')) return said.replace('expected ', '');
	if (issue.code === 'unrecognized_keys') return 'only what the schema names';
	if (issue.code === 'invalid_union') return optionsOf(issue).join(' or ');
	return issue.code === 'invalid_format' ? `text of the form ${issue.format}` : said;
}

/** The names among which one decides; of forms that have no such name what each lacks first. */
function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
	if ('options' in issue) return (issue.options ?? []).map((option) => quote(String(option)));
	const lacks = issue.errors.flatMap(([first]) => first ?? []);
	return lacks.map((first) => [...first.path.map(String), expectation(first)].join(' as '));
}

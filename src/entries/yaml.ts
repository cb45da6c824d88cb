import { LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import { inOneLine, type ProblemLog, quote } from '../model/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';

/**
 * YAML → data; an empty text is an empty mapping.
 *
 * @throws YAMLParseError, or AliasFault where a value is told by another's name: most often a text that begins with `*`.
 */
export const parseYaml = (yaml: string): object => readPlainYaml(yaml) ?? parseAnyYaml(yaml);

function parseAnyYaml(yaml: string): object {
	const lineCounter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter });
	visit(document, {
		Alias: (_, { source, range }) => {
			throw new AliasFault(source, lineCounter.linePos(range?.[0] ?? 0));
		},
	});
	const [error] = document.errors;
	if (error) throw error;
	return (document.toJS() ?? {}) as object;
}

/** An alias can stand for itself, or for a million others. */
class AliasFault extends Error {
	readonly place: { line: number; col: number };

	constructor(name: string, place: { line: number; col: number }) {
		super(`*${name}`);
		this.place = place;
	}
}

/** Some quote all that they cannot read. */
const LONGEST_REASON = 200;

/** Says where YAML cannot be read and why. */
export function refuseYaml(error: unknown, file: string, firstLine: number, log: ProblemLog): void {
	if (error instanceof AliasFault) {
		log.refuseFile(
			{ file, line: error.place.line + firstLine - 1, column: error.place.col },
			{
				kind: 'bad-yaml',
				found: `an alias, ${quote(error.message)}`,
				expected: 'the value itself',
				fix: 'Put quotation marks around a text that begins with an asterisk.',
			},
		);
		return;
	}
	const [start] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
	const reason = error instanceof Error ? (error.message.split(/ at line \d|\n/)[0] ?? error.message) : String(error);
	log.refuseFile(
		{ file, line: (start?.line ?? 1) + firstLine - 1, column: start?.col ?? 1 },
		{
			kind: 'bad-yaml',
			found: `text that cannot be read (${inOneLine(reason, LONGEST_REASON)})`,
			expected: 'YAML',
			fix: 'Mend the line; a text with a colon or a quotation mark in it needs quotation marks around it.',
		},
	);
}

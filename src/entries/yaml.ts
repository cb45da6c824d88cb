import { parseDocument, YAMLParseError } from 'yaml';
import { inOneLine, type ProblemLog } from '../model/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';

/**
 * YAML → data; an empty text is an empty mapping.
 *
 * @throws YAMLParseError, or another Error for an alias that leads nowhere or too far.
 */
export const parseYaml = (yaml: string): object => readPlainYaml(yaml) ?? parseAnyYaml(yaml);

function parseAnyYaml(yaml: string): object {
	const document = parseDocument(yaml);
	const [error] = document.errors;
	if (error) throw error;
	return (document.toJS() ?? {}) as object;
}

/** Some quote all that they cannot read. */
const LONGEST_REASON = 200;

/** Says where YAML cannot be read and why. */
export function refuseYaml(error: unknown, file: string, firstLine: number, log: ProblemLog): void {
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

import { existsSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { ProblemLog } from '../model/problem.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { checkData, yamlProblem } from './check.ts';
import { shownPath } from './folders.ts';
import { readTextFile } from './read-text.ts';

/** Reads `site.yaml`. Nothing is returned where it is missing or wrong; the log says why. */
export function readSite(path: string, log: ProblemLog): Site | undefined {
	const file = shownPath(path);
	if (!existsSync(path)) {
		log.refuseFile(
			{ file, line: 1, column: 1 },
			{
				kind: 'no-site',
				found: 'no such file',
				expected: 'the name of the site',
				fix: 'Write name:, tagline: and description: into it.',
			},
		);
		return undefined;
	}
	const yaml = readTextFile(path, log);
	if (yaml === undefined) return undefined;
	const document = parseDocument(yaml);
	const [error] = document.errors;
	if (error) {
		const { line, column, reason } = yamlProblem(error, 1);
		log.refuseFile(
			{ file, line, column },
			{ kind: 'bad-yaml', found: `text that cannot be read (${reason})`, expected: 'YAML', fix: 'Mend the line.' },
		);
		return undefined;
	}
	return checkData(document.toJS() ?? {}, siteSchema, { file, yaml, firstLine: 1 }, log);
}

import type { z } from 'zod';
import { shownPath } from '../files/folders.ts';
import type { ProblemLog } from '../model/problem.ts';
import { checkData } from './check.ts';
import { readTextFile } from './read-text.ts';
import { parseYaml, refuseYaml } from './yaml.ts';

/** Reads a YAML file and checks it. Whatever is wrong goes to the log with its line, and nothing is returned. */
export function readYamlFile<Schema extends z.ZodType>(
	path: string,
	schema: Schema,
	log: ProblemLog,
): z.output<Schema> | undefined {
	const yaml = readTextFile(path, log);
	return yaml === undefined ? undefined : checkYaml(yaml, schema, shownPath(path), log);
}

/** The same of a text that has been read. */
export function checkYaml<Schema extends z.ZodType>(
	yaml: string,
	schema: Schema,
	file: string,
	log: ProblemLog,
): z.output<Schema> | undefined {
	try {
		return checkData(parseYaml(yaml), schema, { file, yaml: () => yaml, firstLine: 1 }, log);
	} catch (error) {
		refuseYaml(error, file, 1, log);
		return undefined;
	}
}

import type { z } from 'zod';
import type { ProblemLog } from '../model/problem.ts';
import { checkData } from './check.ts';
import { shownPath } from './folders.ts';
import { readTextFile } from './read-text.ts';
import { parseYaml, refuseYaml } from './yaml.ts';

/** Reads a YAML file and checks it. Whatever is wrong goes to the log with its line, and nothing is returned. */
export function readYamlFile<Schema extends z.ZodType>(
	path: string,
	schema: Schema,
	log: ProblemLog,
): z.output<Schema> | undefined {
	const yaml = readTextFile(path, log);
	if (yaml === undefined) return undefined;
	const file = shownPath(path);
	try {
		return checkData(parseYaml(yaml), schema, { file, yaml: () => yaml, firstLine: 1 }, log);
	} catch (error) {
		refuseYaml(error, file, 1, log);
		return undefined;
	}
}

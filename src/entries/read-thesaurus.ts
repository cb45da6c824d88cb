import { existsSync } from 'node:fs';
import type { ProblemLog } from '../model/problem.ts';
import { type Thesaurus, thesaurusSchema } from '../model/thesaurus.ts';
import { readYamlFile } from './read-yaml.ts';

/** Reads `thesaurus.yaml`. There may be none; of one that is wrong the log says why, and the search does without. */
export const readThesaurus = (path: string, log: ProblemLog): Thesaurus =>
	existsSync(path) ? (readYamlFile(path, thesaurusSchema, log) ?? []) : [];

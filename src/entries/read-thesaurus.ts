import { existsSync } from 'node:fs';
import { shownPath } from '../files/folders.ts';
import { ProblemLog } from '../model/problem.ts';
import { computeAnew, type Remember } from '../model/remember.ts';
import { type Thesaurus, thesaurusSchema } from '../model/thesaurus.ts';
import { contentOf, textOf } from './read-text.ts';
import { checkYaml } from './read-yaml.ts';

let lastRead: { hash: string; thesaurus: Thesaurus } | undefined;

/**
 * Reads `thesaurus.yaml`. There may be none; of one that is wrong the log says why, and the search does without. What a
 * run has read, it reads once: the ingest looks for what is wrong with it, and the search works with it.
 *
 * @param remember Keeps what an earlier run has parsed.
 */
export function readThesaurus(path: string, log: ProblemLog, remember: Remember = computeAnew): Thesaurus {
	const content = existsSync(path) ? contentOf(path, log) : undefined;
	if (!content) return [];
	const { bytes, hash } = content;
	if (lastRead?.hash === hash) return lastRead.thesaurus;
	const text = textOf(bytes, path, log);
	if (text === undefined) return [];
	const parse = (problems: ProblemLog): Thesaurus | undefined =>
		checkYaml(text, thesaurusSchema, shownPath(path), problems);
	// Of one with a fault only that is kept, so that the fault is said again.
	const thesaurus = remember('thesaurus', hash, () => parse(new ProblemLog()) ?? null) ?? parse(log);
	if (!thesaurus) return [];
	lastRead = { hash, thesaurus };
	return thesaurus;
}

import { existsSync } from 'node:fs';
import { shownPath } from '../files/folders.ts';
import type { ProblemLog } from '../model/problem.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { checkFooter } from './check-footer.ts';
import { readYamlFile } from './read-yaml.ts';

const checkedSchema = siteSchema.safeExtend({
	footer: siteSchema.shape.footer.unwrap().superRefine(checkFooter).optional(),
});

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
	return readYamlFile(path, checkedSchema, log);
}

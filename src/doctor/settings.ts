import process from 'node:process';
import { readSite } from '../entries/read-site.ts';
import { shownPath, siteFile } from '../files/folders.ts';
import { formatProblem, ProblemLog } from '../model/problem.ts';
import { advice, fault, type Finding, good } from './finding.ts';

/** Whether `site.yaml` can be read, and what a published site should have besides. */
export function examineSettings(): Finding[] {
	const log = new ProblemLog();
	const site = readSite(siteFile(), log);
	const faults = log.problems.map((problem) => fault(formatProblem(problem)));
	if (!site) return faults;
	const file = shownPath(siteFile());
	return [
		...faults,
		good(`The site is called ${site.name}.`),
		site.url !== undefined || process.env['SITE_URL']
			? good('The site knows its address.')
			: advice(
					'The site does not know its address, so feeds and mail cannot link to it, unless GitHub builds it.',
					`Write url: https://… into ${file}.`,
				),
		...(site.editor === undefined
			? [advice('Nobody is named as its editor.', `Write editor: and your name into ${file}.`)]
			: []),
	];
}

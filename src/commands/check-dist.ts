import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Looked } from '../checks/check-site.ts';
import { reportLines } from '../checks/report.ts';
import { folders, shownPath } from '../files/folders.ts';
import { ProblemLog } from '../model/problem.ts';
import { counted } from '../model/counted.ts';
import { runCommand } from '../terminal/command.ts';
import { startProgress } from '../terminal/progress.ts';

const HELP = `Looks at the built site in dist/ whole, and says what is wrong with file and line and how to mend it.

  npm run check:dist             after a build, or after dist/ was copied from elsewhere
  npm run check:dist -- --all    the markup of every page, also of a large site

  markup            html-validate, where it is installed; of more than 1,500 pages so many, some of every kind
  links             every address within the site leads to a file, every fragment to an element
  policies          no page has what its own Content-Security-Policy forbids
  structured data   what pages tell search engines
  weights           what a page of each kind may load, and the fonts
  feeds             well-formed, with all that their formats ask for; also the sitemap
  JSON              papers.json, topics.json and citations, each against its schema
  permalinks        a page at every address that content/permalinks.yaml promises
  search            every part that searching needs from a disk, whole

npm run build fails by itself on dead links, policies, permalinks and lost parts of the search. Accessibility is tested in
a browser, by npm test. A page that is heavier than its kind may be is a notice and no fault.

Exit code: 0 when nothing is wrong, 1 when something is, 2 when the command was not understood.
`;

const OPTIONS = { all: { type: 'boolean' } } as const;

await runCommand({
	name: 'npm run check:dist',
	help: HELP,
	options: OPTIONS,
	read: (args) => parseArgs({ args, options: OPTIONS }).values,
	run: checkDist,
});

async function checkDist({ all }: { all?: boolean }): Promise<number> {
	const dist = shownPath(folders.dist);
	if (!existsSync(join(folders.dist, 'index.html')))
		throw new Error(`There is no site in ${dist}/ yet. Type npm run build first.`);
	const began = performance.now();
	const progress = startProgress(`Checking ${dist}/`);
	const log = new ProblemLog();
	// What reads a site takes half a second to load, which nobody needs for help.
	const { checkSite } = await import('../checks/check-site.ts');
	const looked = await checkSite(folders.dist, log, { all });
	progress.done();
	for (const line of reportLines(log.problems)) process.stderr.write(`${line}\n`);
	process.stdout.write(`${summary(dist, looked, log, performance.now() - began).join('\n')}\n`);
	return log.hasRefusals ? 1 : 0;
}

function summary(dist: string, looked: readonly Looked[], log: ProblemLog, milliseconds: number): string[] {
	const width = Math.max(...looked.map(({ at }) => at.length));
	const [faults, notices] = [log.of('refused-file').length, log.of('notice').length];
	const verdict = faults === 0 ? 'Nothing is wrong' : `${counted(faults, 'fault')} to mend`;
	return [
		`Looked at in ${dist}/:`,
		...looked.map(({ at, seen }) => `  ${at.padEnd(width)}  ${seen}`),
		`${verdict}${notices > 0 ? `, ${counted(notices, 'notice')}` : ''}. This took ${(milliseconds / 1000).toFixed(1)} s.`,
	];
}

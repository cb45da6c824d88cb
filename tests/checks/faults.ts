import { join } from 'node:path';
import { type BuiltSite, openSite, type PageCheck } from '../../src/checks/built-site.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import { scanPage } from '../../src/links/page-links.ts';
import { formatProblem, ProblemLog, linesFoundBy } from '../../src/model/problem.ts';
import { siteFolder } from '../helpers/site-folder.ts';

type Files = Record<string, string>;

/** What all checks find in a built site, each fault on its line. */
export async function faultsOfSite(dist: string, content: string): Promise<string[]> {
	const log = new ProblemLog();
	await checkSite(dist, log, { permalinks: join(content, 'permalinks.yaml') });
	return log.problems.map(formatProblem);
}

/** What a check finds in files, its paths from the root of the site. */
export function faultsIn(files: Files, check: (site: BuiltSite, log: ProblemLog) => unknown): string[] {
	const folder = siteFolder(files);
	return linesFoundBy((log) => check(openSite(folder), log)).map((line) => line.replace(/^\S*sheaf-site-[^/]+\//, ''));
}

/** The same of a check that looks at pages. */
export const faultsInPages = (files: Files, begin: (site: BuiltSite, log: ProblemLog) => PageCheck): string[] =>
	faultsIn(files, (site, log) => {
		const check = begin(site, log);
		for (const [file, html] of Object.entries(files)) {
			if (file.endsWith('.html')) check.page({ file, html, scan: scanPage(html) });
		}
		return check.end();
	});

/** A site's own feed tells where the site is. */
export const AT_EXAMPLE = { 'feed.json': '{"home_page_url": "https://example.org/some/base/"}' };

import type { ProblemLog } from '../model/problem.ts';
import { scanPage } from '../links/page-links.ts';
import { type BuiltSite, openSite, type PageCheck } from './built-site.ts';
import { checkFeeds } from './feeds.ts';
import { checkJsonFiles } from './json-files.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkPermalinks } from './permalinks.ts';
import { checkPolicy } from './policy.ts';
import { checkSearchParts } from './search-parts.ts';
import { checkStructuredData } from './structured-data.ts';
import { checkWeights } from './weights.ts';

/** What a check has looked at. */
export interface Looked {
	at: string;
	/** How many of what, in words. */
	seen: string;
}

/** What looks at the pages, by what it looks at. A new check is a line here or in `checkFiles`. */
const OF_PAGES: Record<string, (site: BuiltSite, log: ProblemLog) => PageCheck> = {
	links: checkLinks,
	policies: checkPolicy,
	'structured data': checkStructuredData,
	weights: checkWeights,
};

interface Options {
	/** Whether html-validate looks at every page of a large site. */
	all?: boolean | undefined;
	/** The list of promised addresses, where it is not that of the content here. */
	permalinks?: string;
}

/** Checks a built site whole. What is wrong goes to the log. */
export async function checkSite(folder: string, log: ProblemLog, { all, permalinks }: Options = {}): Promise<Looked[]> {
	const site = openSite(folder);
	// Its threads are at work while the rest is done here.
	const markup = checkMarkup(folder, site, log, { all });
	// Where the rest throws first, nobody waits for them any more, and what they throw is not to be told beside it.
	markup.catch(() => undefined);
	const looked = [...checkPages(site, log), ...checkFiles(folder, site, log, permalinks)];
	return [{ at: 'markup', seen: await markup }, ...looked];
}

/** Each page is read and parsed once. */
function checkPages(site: BuiltSite, log: ProblemLog): Looked[] {
	const checks = Object.entries(OF_PAGES).map(([at, begin]) => ({ at, check: begin(site, log) }));
	for (const file of [...site.files].filter((name) => name.endsWith('.html'))) {
		const html = site.textOf(file);
		const page = { file, html, scan: scanPage(html) };
		const isCopied = site.isCopied(file);
		for (const { at, check } of checks) if (!isCopied || at === 'links') check.page(page);
	}
	return checks.map(({ at, check }) => ({ at, seen: check.end() }));
}

const checkFiles = (folder: string, site: BuiltSite, log: ProblemLog, permalinks?: string): Looked[] => [
	{ at: 'feeds', seen: checkFeeds(site, log) },
	{ at: 'JSON', seen: checkJsonFiles(site, log) },
	{ at: 'permalinks', seen: checkPermalinks(site.files, log, permalinks) },
	{ at: 'search', seen: checkSearchParts(folder, log) },
];

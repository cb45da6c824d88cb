import process from 'node:process';
import { readSite } from '../entries/read-site.ts';
import { siteFile } from '../files/folders.ts';
import { formatProblem, ProblemLog, quote } from '../model/problem.ts';
import { isFolderAddress, type Site } from '../model/site.ts';
import { once } from './once.ts';

/**
 * What the site says about itself.
 *
 * @throws Error with a line for each thing that is wrong with `site.yaml`, without which there is no site.
 */
export const siteSettings = once((): Site => {
	const log = new ProblemLog();
	const site = readSite(siteFile(), log);
	if (!site) throw new Error(log.problems.map(formatProblem).join('\n'));
	return site;
});

/** Stands in where nothing says where the site will be served. */
const LOCAL_ADDRESS = 'http://localhost:4321/';

export interface SiteAddress {
	/** Ends in a slash. */
	url: string;
	/** False where it is the local stand-in, which no page may claim to be at. */
	isKnown: boolean;
}

/**
 * Where the site will be served: the environment's SITE_URL, else what `site.yaml` says.
 *
 * @throws Error where that is no web address of a folder.
 */
export function siteAddress(): SiteAddress {
	const told = process.env['SITE_URL'] || siteSettings().url;
	const address = told ?? LOCAL_ADDRESS;
	const url = URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol) || !isFolderAddress(address)) {
		throw new Error(`Found SITE_URL ${quote(address)}, expected an address such as https://example.org/digest/.`);
	}
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return { url: url.href, isKnown: told !== undefined };
}

/** An address within the site, which begins at its root, with the site's own before it. */
export const absoluteUrl = (url: string): string => siteAddress().url + url.slice(1);

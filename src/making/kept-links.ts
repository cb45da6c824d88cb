import { readFileSync } from 'node:fs';
import { scanPage } from '../links/page-links.ts';
import { resolveTarget } from '../links/targets.ts';
import type { SiteLinks } from '../links/site-links.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';

/** The parts of the index have other names where it changes, and no page links to them. */
const LOADED_BY_SCRIPTS = /^(pagefind|search)\//;

/**
 * Looks up the links of the pages that stay as they are. They were sound when the last build ended, so that only what has
 * gone since can be missing: a page is read where a place that it leads to has gone from a page made anew, and all are
 * where a file has gone.
 *
 * @param links The pages that were made anew.
 * @throws Error with a line for each address that leads nowhere.
 */
export function checkKept(site: SiteInWork, links: SiteLinks): void {
	const gone = new Set([...site.goneFiles()].filter((file) => !LOADED_BY_SCRIPTS.test(file)));
	const isLost = losses(links);
	const concerned = [...site.keptFiles.keys()].filter((file) => {
		if (!file.endsWith('.html')) return false;
		return site.placesFrom(file).some(isLost) || (gone.size > 0 && leadsToOne(gone, file, site));
	});
	if (concerned.length === 0) return;
	for (const page of concerned) links.finish(readFileSync(site.pathOf(page), 'utf8'), page);
	const made = site.madeFiles();
	links.check({ has: (file) => made.has(file) || site.keptFiles.has(file) });
}

/** What a fragment can point to on a page that stays as it is; only those are read that a new page has such a link to. */
export const idsOfKept =
	(site: SiteInWork) =>
	(page: string): ReadonlySet<string> | undefined =>
		page.endsWith('.html') && site.keptFiles.has(page)
			? scanPage(readFileSync(site.pathOf(page), 'utf8')).ids
			: undefined;

/** Whether a place, as an address from the site's root, is missing on a page that was made anew. */
function losses(links: SiteLinks): (place: string) => boolean {
	const known = new Map<string, boolean>();
	const isLost = (place: string): boolean => {
		const target = resolveTarget(place, 'index.html');
		return target !== undefined && links.has(target.file) && !links.hasPlace(target.file, target.fragment);
	};
	return (place) => known.getOrInsertComputed(place, isLost);
}

const leadsToOne = (files: ReadonlySet<string>, page: string, site: SiteInWork): boolean =>
	scanPage(readFileSync(site.pathOf(page), 'utf8')).links.some(({ attribute }) =>
		files.has(resolveTarget(attribute.value, page)?.file ?? ''),
	);

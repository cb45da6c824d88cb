import { readFileSync } from 'node:fs';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { scanPage } from './page-links.ts';
import { resolveTarget } from './site-files.ts';
import type { SiteLinks } from './site-links.ts';

/** The parts of the index have other names where it changes, and no page links to them. */
const LOADED_BY_SCRIPTS = /^(pagefind|search)\//;

/**
 * Looks up the links of the pages that stay as they are. They were sound when the last build ended, so that only what has
 * gone since can be missing, and where nothing has gone nothing is read.
 *
 * @param links The pages that were made anew.
 * @throws Error with a line for each address that leads nowhere.
 */
export function checkKept(site: SiteInWork, links: SiteLinks): void {
	const isMade = (file: string): boolean => links.has(file);
	const pages = [...site.keptFiles].filter((file) => file.endsWith('.html'));
	const gone = new Set([...site.goneFiles()].filter((file) => !LOADED_BY_SCRIPTS.test(file)));
	const changed = [...site.formerFiles].filter((file) => file.endsWith('.html') && isMade(file));
	const lost = new Set(changed.flatMap((page) => lostPlaces(page, site, links)));
	if (gone.size === 0 && lost.size === 0) return;
	for (const page of pages) {
		const html = readFileSync(site.pathOf(page), 'utf8');
		const concerns = scanPage(html).links.some(({ attribute }) => {
			const target = resolveTarget(attribute.value, page);
			return target !== undefined && (gone.has(target.file) || lost.has(`${target.file}#${target.fragment}`));
		});
		if (concerns) links.finish(html, page);
	}
	links.check(site.keptFiles.union(site.madeFiles()));
}

/** The places on a page that it had before and has no longer. */
function lostPlaces(page: string, site: SiteInWork, links: SiteLinks): string[] {
	const former = site.formerPathOf(page);
	if (former === undefined) return [];
	const ids = [...scanPage(readFileSync(former, 'utf8')).ids];
	return ids.filter((id) => !links.hasPlace(page, id)).map((id) => `${page}#${id}`);
}

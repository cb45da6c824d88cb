import { LinkDoubts } from '../links/link-doubts.ts';
import { resolveTarget, type Target } from '../links/targets.ts';
import { isMail, NOT_FOUND } from '../links/site-links.ts';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import type { BuiltSite, PageCheck } from './built-site.ts';

/** Whether every address within the site leads to a file, and every fragment to an element on its page. */
export function checkLinks(site: BuiltSite, log: ProblemLog): PageCheck {
	const doubts = new LinkDoubts((file) => site.files.has(file));
	let links = 0;
	return {
		page: ({ file, html, scan }) => {
			doubts.addPage(file, scan.ids);
			for (const link of scan.links) {
				const target = targetOf(link.attribute.value, file, site.address);
				if (!target) continue;
				links += 1;
				doubts.note(html, file, link, target);
			}
		},
		end: () => {
			for (const problem of doubts.problems(site.files)) {
				const isOfPage = site.files.has(problem.file);
				log.tell([{ ...problem, ...(isOfPage && { file: site.at(problem.file).file }) }]);
			}
			return counted(links, 'link within the site', 'links within the site');
		},
	};
}

/**
 * Where a finished link leads. An address in full may be one of this site, as in mail, where it always is, and in what a
 * page says of itself; `404.html` has its addresses from the root of the host.
 */
function targetOf(value: string, page: string, address: string): Target | undefined {
	if (value.startsWith(address)) return withinSite(value.slice(address.length));
	if (isMail(page)) return undefined;
	if (page !== NOT_FOUND || !value.startsWith('/')) return resolveTarget(value, page);
	const base = new URL(address).pathname;
	if (value.startsWith(base)) return withinSite(value.slice(base.length));
	// From the root of the host, and yet not within the site.
	return value.startsWith('//') ? undefined : { file: value, query: '', fragment: '' };
}

const withinSite = (path: string): Target | undefined => resolveTarget(`/${path}`, 'index.html');

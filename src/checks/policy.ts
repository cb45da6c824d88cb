import { policyFaults } from '../links/page-policy.ts';
import { isMail } from '../links/site-links.ts';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import type { BuiltSite, PageCheck } from './built-site.ts';

/** Whether every page does only what its own policy allows. */
export function checkPolicy(site: BuiltSite, log: ProblemLog): PageCheck {
	let pages = 0;
	return {
		page: ({ file, html, scan }) => {
			if (isMail(file)) return;
			pages += 1;
			for (const { start, ...words } of policyFaults(scan, file)) log.refuseFile(site.at(file, html, start), words);
		},
		end: () => counted(pages, 'page'),
	};
}

import { existsSync, readFileSync } from 'node:fs';
import { siteFile } from '../entries/folders.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { PageLink } from './page-links.ts';

/** A link of a page and where it stands. */
export interface PlacedLink {
	page: string;
	link: PageLink;
	line: number;
	column: number;
}

/** Says that a link leads nowhere. One in the footer is told once: every page has it, and one line of the settings mends it. */
export function refuseDeadLink({ page, link, line, column }: PlacedLink, expected: string, log: ProblemLog): void {
	const {
		tag,
		attribute: { name, value },
		inFooter,
	} = link;
	const found = `<${tag} ${name}=${quote(value)}>, which leads nowhere`;
	const settings = 'content/site.yaml';
	const fix = `Mend the link in ${inFooter ? `the footer: of ${settings}` : originOf(page)}.`;
	if (inFooter && log.problems.some((problem) => problem.file === settings && problem.found === found)) return;
	const place = inFooter ? { file: settings, line: lineOf(value), column: 1 } : { file: page, line, column };
	log.refuseFile(place, { kind: 'dead-link', found, expected, fix });
}

/** The content that a page is made from, as far as its address tells. */
export function originOf(page: string): string {
	const [, folder, name] = /^(papers|topics|digests)\/([^/]+)(?:\/email)?\.html$/.exec(page) ?? [];
	return folder && name ? `content/${folder}/${name}.md` : 'the content or the component that the page is made from';
}

/** The line of the settings that has an address; the first where none has. */
function lineOf(address: string): number {
	const path = siteFile();
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
	const at = lines.findIndex((line) => !line.trimStart().startsWith('#') && line.includes(address));
	return Math.max(at, 0) + 1;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../files/folders.ts';
import { type Place, type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import type { PageLink } from './page-links.ts';

/** A link of a page and where it stands. */
export interface PlacedLink {
	page: string;
	link: PageLink;
	line: number;
	column: number;
}

/**
 * Says that a link leads nowhere, with its line in the content where that has it, else with its place on the page. One
 * that several pages take from one line is told once: every page has the footer.
 */
export function refuseDeadLink({ page, link, line, column }: PlacedLink, expected: string, log: ProblemLog): void {
	const {
		tag,
		attribute: { name, value },
		inFooter,
	} = link;
	const found = `<${tag} ${name}=${quote(value)}>, which leads nowhere`;
	const file = inFooter ? 'content/site.yaml' : fileOf(page);
	const written = file === undefined ? undefined : (lineOf(value, file) ?? (inFooter ? 1 : undefined));
	const fix = `Mend the link in ${inFooter ? 'the footer: of content/site.yaml' : originOf(page)}.`;
	const place = file && written !== undefined ? { file, line: written, column: 1 } : { file: page, line, column };
	const isSame = (other: Place & ProblemWords): boolean =>
		other.file === file && other.line === written && other.found === found;
	if (!log.problems.some(isSame)) log.refuseFile(place, { kind: 'dead-link', found, expected, fix });
}

/** The content that a page is made from, as far as its address tells. */
export const originOf = (page: string): string =>
	fileOf(page) ?? 'the content or the component that the page is made from';

function fileOf(page: string): string | undefined {
	const [, folder, name] = /^(papers|topics|digests)\/([^/]+)(?:\/email)?\.html$/.exec(page) ?? [];
	return folder && name ? `content/${folder}/${name}.md` : undefined;
}

/** The first line of a file of the content that has a link to an address. */
function lineOf(address: string, file: string): number | undefined {
	const path = join(folders.content, file.replace(/^content\//, ''));
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
	const isRemark = (line: string): boolean => file.endsWith('.yaml') && line.trimStart().startsWith('#');
	const link = new RegExp(String.raw`(?:\]\(\s*<?|\]:\s*<?|<)${RegExp.escape(address)}`);
	const at = lines.findIndex((line) => !isRemark(line) && link.test(line));
	return at === -1 ? undefined : at + 1;
}

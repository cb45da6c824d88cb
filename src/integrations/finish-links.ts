import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem, ProblemLog, quote } from '../model/problem.ts';
import { applyEdits, attributeHtml, type Edit, type PageLink, scanPage, type StylesheetLink } from './page-links.ts';
import { absoluteAddress, relativeAddress, resolveTarget, siteFiles, type Target } from './site-files.ts';

interface Options {
	/** Where the site will be served. */
	siteUrl: string;
}

/**
 * Makes every address within the finished site relative, so that the same files work under any path and from a disk,
 * and fails the build where one leads nowhere. `404.html`, which is served at any depth, gets its addresses from the
 * root of the host and its styles inline.
 */
export function finishLinks({ siteUrl }: Options): AstroIntegration {
	return {
		name: 'finish-links',
		hooks: {
			'astro:build:done': ({ dir }) => {
				finishSite(fileURLToPath(dir), new URL(siteUrl).pathname);
			},
		},
	};
}

/**
 * @param base The site's path on its host, with a slash at both ends.
 * @throws Error with a line for each address that leads nowhere.
 */
export function finishSite(folder: string, base: string): void {
	const files = siteFiles(folder);
	const log = new ProblemLog();
	const anchors = new Map<string, Set<string>>();
	const fragments: { page: string; link: PageLink; target: Target }[] = [];
	for (const page of [...files].filter((file) => file.endsWith('.html'))) {
		const html = readFileSync(join(folder, page), 'utf8');
		const { links, stylesheets, ids } = scanPage(html);
		anchors.set(page, ids);
		const edits: Edit[] = [];
		for (const link of links) {
			const target = resolveTarget(link.value, page);
			if (!target) continue;
			if (!files.has(target.file)) refuseDead(page, link, 'an address of this site', log);
			if (target.fragment) fragments.push({ page, link, target });
			edits.push({
				start: link.start,
				end: link.end,
				text: attributeHtml(link.attribute, finished(target, page, base)),
			});
		}
		const inlined = page === NOT_FOUND ? stylesheets.flatMap((sheet) => inlineEdit(sheet, files, folder)) : [];
		const kept = edits.filter(({ start }) => !inlined.some((edit) => start >= edit.start && start < edit.end));
		writeFileSync(join(folder, page), applyEdits(html, [...kept, ...inlined]));
	}
	for (const { page, link, target } of fragments) {
		const isThere = anchors.get(target.file)?.has(target.fragment) ?? true;
		if (!isThere) refuseDead(page, link, 'the id of an element there', log);
	}
	if (log.hasRefusals) throw new Error(`The site has dead links.\n${log.problems.map(formatProblem).join('\n')}`);
}

const NOT_FOUND = '404.html';

/** A link within the page itself needs no file name. */
function finished(target: Target, page: string, base: string): string {
	const isWithinPage = target.file === page && target.fragment !== '' && target.query === '';
	if (isWithinPage) return `#${encodeURI(target.fragment)}`;
	return page === NOT_FOUND ? absoluteAddress(target, base) : relativeAddress(target, page);
}

/** A stylesheet that is not a file of the site stays a link. */
function inlineEdit({ href, start, end }: StylesheetLink, files: ReadonlySet<string>, folder: string): Edit[] {
	const file = resolveTarget(href, NOT_FOUND)?.file;
	if (file === undefined || !files.has(file)) return [];
	const css = readFileSync(join(folder, file), 'utf8');
	return [{ start, end, text: `<style>${css.replaceAll('</', '<\\/')}</style>` }];
}

function refuseDead(
	page: string,
	{ tag, attribute, value, line, column }: PageLink,
	expected: string,
	log: ProblemLog,
): void {
	log.refuseFile(
		{ file: page, line, column },
		{
			kind: 'dead-link',
			found: `<${tag} ${attribute}=${quote(value)}>, which leads nowhere`,
			expected,
			fix: 'Mend the link in the content or the component that the page is made from.',
		},
	);
}

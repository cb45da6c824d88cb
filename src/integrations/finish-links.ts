import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteFile } from '../entries/folders.ts';
import { formatProblem, ProblemLog, quote } from '../model/problem.ts';
import { makeClassic } from './classic-scripts.ts';
import {
	applyEdits,
	attributeHtml,
	type Edit,
	type ModuleScript,
	type PageLink,
	scanPage,
	type StylesheetLink,
} from './page-links.ts';
import { absoluteAddress, relativeAddress, resolveTarget, siteFiles, type Target } from './site-files.ts';
import { rewriteStylesheet } from './stylesheet-urls.ts';

interface Options {
	/** Where the site will be served. */
	siteUrl: string;
	/** Addresses of files that are written later. */
	promised?: readonly string[];
}

/** A page that is mailed keeps its absolute addresses, and the tags that its sender replaces. */
const MAIL = /^digests\/[^/]+\/email\.html$/;

/**
 * Makes every address within the finished site relative, so that the same files work under any path and from a disk,
 * and fails the build where one leads nowhere. `404.html`, which is served at any depth, gets its addresses from the
 * root of the host and its styles inline. Module scripts become classic ones.
 */
export function finishLinks({ siteUrl, promised = [] }: Options): AstroIntegration {
	return {
		name: 'finish-links',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = fileURLToPath(dir);
				const modules = finishSite(folder, siteUrl, promised);
				await makeClassic(folder, modules);
			},
		},
	};
}

/**
 * @param siteUrl Where the site will be served, with a slash at its end.
 * @param promised Addresses of files that are written later.
 * @returns the scripts, as paths from the site's root, whose elements no longer say that they are modules.
 * @throws Error with a line for each address that leads nowhere.
 */
export function finishSite(folder: string, siteUrl: string, promised: readonly string[] = []): string[] {
	const files = siteFiles(folder).union(new Set(promised.map((address) => address.slice(1))));
	const base = new URL(siteUrl).pathname;
	const site: SiteInWork = { folder, siteUrl, base, files, anchors: new Map(), fragments: [], modules: new Set() };
	const log = new ProblemLog();
	for (const sheet of [...site.files].filter((file) => file.endsWith('.css'))) finishStylesheet(sheet, site);
	for (const page of [...site.files].filter((file) => file.endsWith('.html'))) {
		if (MAIL.test(page)) checkMail(page, site, log);
		else finishPage(page, site, log);
	}
	// A fragment can be looked up when every page has been seen.
	for (const { page, link, target } of site.fragments) {
		const isThere = site.anchors.get(target.file)?.has(target.fragment) ?? true;
		if (!isThere) refuseDead(page, link, 'the id of an element there', log);
	}
	if (log.hasRefusals) throw new Error(`The site has dead links.\n${log.problems.map(formatProblem).join('\n')}`);
	return [...site.modules].sort();
}

interface SiteInWork {
	folder: string;
	siteUrl: string;
	/** The site's path on its host, with a slash at both ends. */
	base: string;
	files: ReadonlySet<string>;
	/** The ids of each page. */
	anchors: Map<string, ReadonlySet<string>>;
	/** Links to a place within a page. */
	fragments: { page: string; link: PageLink; target: Target }[];
	/** The files of module scripts. */
	modules: Set<string>;
}

function finishPage(page: string, site: SiteInWork, log: ProblemLog): void {
	const path = join(site.folder, page);
	const html = readFileSync(path, 'utf8');
	const { links, stylesheets, modules, ids } = scanPage(html);
	site.anchors.set(page, ids);
	const inlined = page === NOT_FOUND ? stylesheets.flatMap((sheet) => inlineEdit(sheet, site)) : [];
	const edits = links.flatMap((link) => {
		const target = resolveTarget(link.value, page);
		if (!target) return [];
		if (!site.files.has(target.file)) refuseDead(page, link, 'an address of this site', log);
		if (target.fragment) site.fragments.push({ page, link, target });
		const isInlined = inlined.some(({ start, end }) => link.start >= start && link.start < end);
		const text = attributeHtml(link.attribute, finished(target, page, site.base));
		return isInlined ? [] : [{ start: link.start, end: link.end, text }];
	});
	const classic = modules.flatMap((script) => classicEdit(script, page, site));
	writeFileSync(path, applyEdits(html, [...edits, ...inlined, ...classic]));
}

/** Vite writes the files that a stylesheet names itself, so none of its addresses leads nowhere. */
function finishStylesheet(sheet: string, { folder }: SiteInWork): void {
	const path = join(folder, sheet);
	const css = readFileSync(path, 'utf8');
	const finishedCss = rewriteStylesheet(css, (address) => {
		const target = resolveTarget(address, sheet);
		return target ? relativeAddress(target, sheet) : address;
	});
	if (finishedCss !== css) writeFileSync(path, finishedCss);
}

/** A mail's links into the site have to lead somewhere too. */
function checkMail(page: string, site: SiteInWork, log: ProblemLog): void {
	const { links } = scanPage(readFileSync(join(site.folder, page), 'utf8'));
	for (const link of links.filter(({ value }) => value.startsWith(site.siteUrl))) {
		const target = resolveTarget(link.value.slice(site.siteUrl.length) || '.', 'index.html');
		if (target && !site.files.has(target.file)) refuseDead(page, link, 'an address of this site', log);
		else if (target?.fragment) site.fragments.push({ page, link, target });
	}
}

const NOT_FOUND = '404.html';

/** A link within the page itself needs no file name. */
function finished(target: Target, page: string, base: string): string {
	const isWithinPage = target.file === page && target.fragment !== '' && target.query === '';
	if (isWithinPage) return `#${encodeURI(target.fragment)}`;
	return page === NOT_FOUND ? absoluteAddress(target, base) : relativeAddress(target, page);
}

/** A stylesheet that is not a file of the site stays a link. */
function inlineEdit({ href, start, end }: StylesheetLink, { files, folder, base }: SiteInWork): Edit[] {
	const file = resolveTarget(href, NOT_FOUND)?.file;
	if (file === undefined || !files.has(file)) return [];
	const css = rewriteStylesheet(readFileSync(join(folder, file), 'utf8'), (address) => {
		const target = resolveTarget(address, file);
		return target ? absoluteAddress(target, base) : address;
	});
	return [{ start, end, text: `<style>${css.replaceAll('</', '<\\/')}</style>` }];
}

/** A deferred script runs when a module would, and is loaded from a disk too. */
function classicEdit({ src, start, end }: ModuleScript, page: string, { files, modules }: SiteInWork): Edit[] {
	const file = resolveTarget(src, page)?.file;
	if (file === undefined || !files.has(file)) return [];
	modules.add(file);
	return [{ start, end, text: 'defer' }];
}

/** The content that a page is made from, as far as its address tells. */
function originOf(page: string): string {
	const [, folder, name] = /^(papers|topics|digests)\/([^/]+)(?:\/email)?\.html$/.exec(page) ?? [];
	return folder && name ? `content/${folder}/${name}.md` : 'the content or the component that the page is made from';
}

/** A dead link in the footer is told once: every page has it, and one line of the settings mends it. */
function refuseDead(page: string, link: PageLink, expected: string, log: ProblemLog): void {
	const { tag, attribute, value, line, column, inFooter } = link;
	const found = `<${tag} ${attribute}=${quote(value)}>, which leads nowhere`;
	const settings = 'content/site.yaml';
	const fix = `Mend the link in ${inFooter ? `the footer: of ${settings}` : originOf(page)}.`;
	const isTold = log.problems.some((problem) => problem.file === settings && problem.found === found);
	if (inFooter && isTold) return;
	const place = inFooter ? { file: settings, line: lineOf(value), column: 1 } : { file: page, line, column };
	log.refuseFile(place, { kind: 'dead-link', found, expected, fix });
}

/** The line of the settings that has an address; the first where none has. */
function lineOf(address: string): number {
	const path = siteFile();
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
	const at = lines.findIndex((line) => !line.trimStart().startsWith('#') && line.includes(address));
	return Math.max(at, 0) + 1;
}

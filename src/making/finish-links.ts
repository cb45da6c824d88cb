import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashOf } from '../exports/content-policy.ts';
import { makeClassic } from '../integrations/classic-scripts.ts';
import { applyEdits, type Edit, scanPage, type StylesheetLink } from '../links/page-links.ts';
import { siteInWork } from '../publish/index.ts';
import { startProgress } from '../terminal/progress.ts';
import { checkKept } from './kept-links.ts';
import { keepingPages } from './page-renderer.ts';
import { absoluteAddress, relativeAddress, resolveTarget, siteFiles } from '../links/site-files.ts';
import { isMail, NOT_FOUND, SiteLinks } from '../links/site-links.ts';
import { rewriteStylesheet } from '../links/stylesheet-urls.ts';

interface Options {
	/** Where the site will be served. */
	siteUrl: string;
	/** Files that are written later, and that no page need look for. */
	promised: () => readonly string[];
}

/**
 * Makes every address within the site relative, so that the same files work under any path and from a disk, and fails
 * the build where one leads nowhere. Pages are finished as they are rendered. `404.html`, which is served at any depth,
 * gets its addresses from the root of the host and its styles inline. Module scripts become classic ones.
 */
export function finishLinks({ siteUrl, promised }: Options): AstroIntegration {
	const scripts = new Set<string>();
	const planned = new Set<string>();
	const links = new SiteLinks(siteUrl, (file) => planned.has(file), idsOfKept);
	return {
		name: 'finish-links',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				updateConfig({ vite: { plugins: [noticeScripts(scripts)] } });
				if (command === 'build') updateConfig({ outDir: pathToFileURL(`${siteInWork().stage}/`) });
			},
			'astro:build:start': ({ setPrerenderer }) => {
				for (const file of promised()) planned.add(file);
				const bundling = startProgress('Making scripts and styles');
				setPrerenderer((pages) => keepingPages(pages, { site: siteInWork(), links, planned, started: bundling }));
			},
			'astro:build:done': async () => {
				const site = siteInWork();
				const progress = startProgress('Checking links');
				finishSite(site.stage, links, site.keptFiles.union(planned));
				checkKept(site, links);
				await makeClassic(site.stage, [...scripts].sort());
				progress.done();
			},
		},
	};
}

/** What a fragment can point to on a page that stays as it is; only those are read that a new page has such a link to. */
export function idsOfKept(page: string, site = siteInWork()): ReadonlySet<string> | undefined {
	return page.endsWith('.html') && site.keeps(page) ? scanPage(readFileSync(site.pathOf(page), 'utf8')).ids : undefined;
}

/** Scripts that pages load; what only other scripts import is not among them. */
const noticeScripts = (scripts: Set<string>) => ({
	name: 'notice-scripts',
	generateBundle(this: { environment: { name: string } }, _: unknown, bundle: Record<string, BundledFile>): void {
		if (this.environment.name !== 'client') return;
		for (const { type, isEntry, fileName } of Object.values(bundle)) {
			if (type === 'chunk' && isEntry === true) scripts.add(fileName);
		}
	},
});

interface BundledFile {
	type: 'chunk' | 'asset';
	isEntry?: boolean;
	fileName: string;
}

/**
 * Finishes what was not finished as it was rendered: stylesheets, pages that stand in the folder for other reasons, and
 * `404.html`.
 *
 * @param elsewhere Files of the site that are not in the folder, or not yet.
 * @throws Error with a line for each address that leads nowhere.
 */
export function finishSite(folder: string, links: SiteLinks, elsewhere: ReadonlySet<string> = new Set()): void {
	const files = siteFiles(folder);
	for (const sheet of [...files].filter((file) => file.endsWith('.css'))) finishStylesheet(sheet, folder);
	for (const page of [...files].filter((file) => file.endsWith('.html') && !links.has(file))) {
		const path = join(folder, page);
		const html = readFileSync(path, 'utf8');
		if (isMail(page)) links.readMail(html, page);
		else
			writeFileSync(path, links.finish(page === NOT_FOUND ? withStyles(html, folder, files, links.base) : html, page));
	}
	links.check(files.union(elsewhere));
}

/** Vite writes the files that a stylesheet names itself, so none of its addresses leads nowhere. */
function finishStylesheet(sheet: string, folder: string): void {
	const path = join(folder, sheet);
	const css = readFileSync(path, 'utf8');
	const finished = rewriteStylesheet(css, (address) => {
		const target = resolveTarget(address, sheet);
		return target ? relativeAddress(target, sheet) : address;
	});
	if (finished !== css) writeFileSync(path, finished);
}

/** `404.html` with its styles inline. */
function withStyles(html: string, folder: string, files: ReadonlySet<string>, base: string): string {
	const styles = scanPage(html).stylesheets.flatMap((link) => inlineStyle(link, folder, files, base));
	const edits = styles.map(({ start, end, css }): Edit => ({ start, end, text: `<style>${css}</style>` }));
	const hashes = styles.map(({ css }) => ` ${hashOf(css)}`).join('');
	// The policy stands before all styles, and names these by what they are.
	return applyEdits(html, edits).replace(
		/http-equiv="content-security-policy"[^>]*?style-src[^;]*/,
		(policy) => policy + hashes,
	);
}

interface InlineStyle {
	start: number;
	end: number;
	css: string;
}

/** A stylesheet that is not a file of the site stays a link. */
function inlineStyle(
	{ href, start, end }: StylesheetLink,
	folder: string,
	files: ReadonlySet<string>,
	base: string,
): InlineStyle[] {
	const file = resolveTarget(href, NOT_FOUND)?.file;
	if (file === undefined || !files.has(file)) return [];
	// The stylesheet is finished already, so its addresses are relative to itself.
	const css = rewriteStylesheet(readFileSync(join(folder, file), 'utf8'), (address) => {
		const target = resolveTarget(address, file);
		return target ? absoluteAddress(target, base) : address;
	});
	return [{ start, end, css: css.replaceAll('</', '<\\/') }];
}

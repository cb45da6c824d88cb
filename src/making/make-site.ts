import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPages, compiledPages } from '../compiling/compiled-pages.ts';
import { SiteLinks } from '../links/site-links.ts';
import type { PlainFile } from '../model/plain-file.ts';
import { beginSite, type Origin, publishSite, type Work } from '../publish/index.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { offlineCopy } from '../queries/offline-copy.ts';
import { plainFiles } from '../queries/plain-files.ts';
import { siteAddress } from '../queries/site.ts';
import { startProgress } from '../terminal/progress.ts';
import { type Claim, claimFiles } from './claim-files.ts';
import { finishPage, type Sheets } from './finish-page.ts';
import { indexPapers } from './index-papers.ts';
import { checkKept, idsOfKept } from './kept-links.ts';
import { makePictures } from './make-pictures.ts';
import { measureFiles } from './measure-files.ts';
import { zipSite } from './offline-zip.ts';
import { putPictures } from './put-pictures.ts';
import { renderPages } from './render-pages.ts';

/**
 * Makes the site from the content as the ingest has left it, and puts it in the place of the last one.
 *
 * @returns what it was made from.
 * @throws Error that says why there is no new site; the last one is then as it was.
 */
export async function makeSite(): Promise<Origin> {
	const work = beginSite();
	const { site } = work;
	const zip = offlineCopy()?.url.slice(1);
	const pages = await compiledPages(work.edition);
	const planned = new Map<string, string>();
	claimFiles([...pages.browser.files.map(claimOfPublic), ...plainFiles().map(claimOfPlain)], planned);
	if (zip) claimFiles([{ file: zip, source: 'src/making/offline-zip.ts' }], planned);
	const links = new SiteLinks(siteAddress().url, (file) => planned.has(file), idsOfKept(site));
	const sheets = sheetsOf(pages);
	putBrowserFiles(pages, site, links, sheets);
	putPictures(site, planned);
	await renderPages(pages, { site, links, sheets, planned });
	putPlainFiles(site);
	await indexPapers(site);
	await makePictures(site);
	checkLinks(site, links, planned);
	measureFiles(site);
	if (zip) await zipSite(site, zip);
	putInPlace(work);
	return work.origin;
}

/** What Astro has made besides has names that nothing else has. */
const claimOfPublic = (file: string): Claim => ({ file, source: `public/${file}` });
const claimOfPlain = ({ file }: PlainFile): Claim => ({ file, source: 'src/queries/plain-files.ts' });

const sheetsOf =
	({ browser: { folder, files } }: CompiledPages): Sheets =>
	(file) =>
		files.includes(file) ? readFileSync(join(folder, file), 'utf8') : undefined;

function putBrowserFiles({ key, browser }: CompiledPages, site: SiteInWork, links: SiteLinks, sheets: Sheets): void {
	for (const file of browser.files) {
		if (site.keep(file, key)) continue;
		const bytes = readFileSync(join(browser.folder, file));
		if (file.endsWith('.html')) site.put(file, finishPage(bytes.toString(), file, links, sheets, false));
		else site.put(file, bytes, key);
	}
}

/** Files that need no rendering, four for each paper: those that are not to be kept, in one go. */
function putPlainFiles(site: SiteInWork): void {
	const fresh = plainFiles().filter(({ file, key }) => !site.keep(file, key));
	const progress = startProgress('Writing files for citing');
	for (const [index, { file, key, text }] of fresh.entries()) {
		site.put(file, text(), key);
		progress.update(index + 1, fresh.length);
	}
	progress.done();
}

/** @throws Error with a line for each address that leads nowhere, and for each thing that the policy of a page forbids. */
function checkLinks(site: SiteInWork, links: SiteLinks, planned: ReadonlyMap<string, string>): void {
	const progress = startProgress('Checking links');
	const made = site.madeFiles();
	links.check({ has: (file) => planned.has(file) || made.has(file) || site.keptFiles.has(file) });
	checkKept(site, links);
	progress.done();
}

function putInPlace(work: Work): void {
	const progress = startProgress('Putting the site in its place');
	publishSite(work);
	progress.done();
}

import type { CompiledPages } from '../compiling/compiled-pages.ts';
import type { SiteLinks } from '../links/site-links.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { startProgress } from '../terminal/progress.ts';
import { claimFiles } from './claim-files.ts';
import { finishPage, type Sheets } from './finish-page.ts';

interface Surroundings {
	site: SiteInWork;
	links: SiteLinks;
	sheets: Sheets;
	/** The files that are known to come, and what makes each; gets those of the pages. */
	planned: Map<string, string>;
}

/** Renders the pages that are not to be kept, and finishes each before the next, so that none is read again. */
export async function renderPages(pages: CompiledPages, { site, links, sheets, planned }: Surroundings): Promise<void> {
	const planning = startProgress('Working out what each page shows');
	const paths = await pages.pagePaths();
	claimFiles(paths, planned);
	const fresh = paths.filter(({ file, key }) => !site.keep(file, key));
	planning.done();
	const progress = startProgress('Rendering pages');
	for (const [index, { file, isPage, key }] of fresh.entries()) {
		const response = await rendered(pages, file);
		if (isPage) site.put(file, finishPage(await response.text(), file, links, sheets), key, links.placesFrom(file));
		else site.put(file, await response.bytes(), key);
		progress.update(index + 1, fresh.length);
	}
	progress.done();
}

/** @throws Error that names the file where the page throws one, or answers neither with itself nor as `404.html` does. */
async function rendered(pages: CompiledPages, file: string): Promise<Response> {
	try {
		const response = await pages.renderPage(file);
		if (response.ok || response.status === 404) return response;
		throw new Error(`The page answers ${response.status}.`);
	} catch (error) {
		// What else it says of itself, such as its code, is for the person too.
		if (error instanceof Error) error.message = `${file}: ${error.message}`;
		throw error;
	}
}

import { readContent } from '../files/content-hash.ts';
import { shownPath } from '../files/folders.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { shownPictures } from '../queries/shown-pictures.ts';
import { claimFiles } from './claim-files.ts';

/**
 * Puts the pictures of the editor's own into the site, those that something shows, as they are.
 *
 * @param planned The files that are known to come, and what makes each; gets those of the pictures.
 */
export function putPictures(site: SiteInWork, planned: Map<string, string>): void {
	const placed = shownPictures().map((picture) => ({ ...picture, file: picture.url.slice(1) }));
	claimFiles(
		placed.map(({ file, path }) => ({ file, source: shownPath(path) })),
		planned,
	);
	for (const { file, path, hash } of placed) {
		if (site.keep(file, hash)) continue;
		const content = readContent(path);
		site.put(file, content.bytes, content.hash);
	}
}

import process from 'node:process';
import { picturesFolder } from '../files/folders.ts';
import { keepOnly, keptPicture, pictureFile } from '../pictures/keep.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { allPictures } from '../queries/pictures.ts';
import { startProgress } from '../terminal/progress.ts';

/** Makes the pictures that other sites show beside links to the pages; only those that the cache does not have. */
export async function makePictures(site: SiteInWork): Promise<void> {
	const progress = startProgress('Making pictures');
	const placed = allPictures();
	const kept = new Set<string>();
	let made = 0;
	for (const [index, { url, picture }] of placed.entries()) {
		const file = pictureFile(picture);
		kept.add(file);
		progress.update(index + 1, placed.length);
		if (site.keep(url.slice(1), file)) continue;
		const { png, isNew } = await keptPicture(picture, picturesFolder());
		site.put(url.slice(1), png, file);
		if (isNew) made += 1;
	}
	keepOnly(kept, picturesFolder());
	progress.done();
	process.stdout.write(`Pictures: ${made} made, ${placed.length - made} kept\n`);
}

import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { picturesFolder } from '../entries/folders.ts';
import type { PlacedPicture } from '../model/picture.ts';
import { keepOnly, keptPicture, pictureFile } from '../pictures/keep.ts';
import { siteInWork } from '../publish/index.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { startProgress } from '../terminal/progress.ts';

/** Makes the pictures that other sites show beside links to the pages; only those that the cache does not have. */
export function pictures(all: () => readonly PlacedPicture[]): AstroIntegration {
	return {
		name: 'pictures',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const asked = all().find(({ url }) => url === request.url);
					if (!asked) {
						next();
						return;
					}
					keptPicture(asked.picture, picturesFolder()).then(({ png }) => {
						response.setHeader('Content-Type', 'image/png');
						response.end(png);
					}, next);
				});
			},
			'astro:build:done': async () => {
				const made = await makePictures(all(), siteInWork(), picturesFolder());
				process.stdout.write(`Pictures: ${made} made, ${all().length - made} kept\n`);
			},
		},
	};
}

/**
 * Puts pictures in their places in the site.
 *
 * @param cache The folder that keeps them from build to build; it ends up with these and no other.
 * @returns how many had to be drawn.
 */
async function makePictures(placed: readonly PlacedPicture[], site: SiteInWork, cache: string): Promise<number> {
	const progress = startProgress('Making pictures');
	const kept = new Set<string>();
	let made = 0;
	for (const [index, { url, picture }] of placed.entries()) {
		const file = pictureFile(picture);
		kept.add(file);
		progress.update(index + 1, placed.length);
		if (site.keep(url.slice(1), file)) continue;
		const { png, isNew } = await keptPicture(picture, cache);
		site.put(url.slice(1), png, file);
		if (isNew) made += 1;
	}
	keepOnly(kept, cache);
	progress.done();
	return made;
}

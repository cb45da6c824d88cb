import type { AstroIntegration } from 'astro';
import { picturesFolder } from '../files/folders.ts';
import type { PlacedPicture } from '../model/picture.ts';
import { keptPicture } from '../pictures/keep.ts';

/** Lets the development server show the pictures that other sites show beside links to the pages. */
export const pictures = (all: () => readonly PlacedPicture[]): AstroIntegration => ({
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
	},
});

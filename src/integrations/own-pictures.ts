import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ownPictureUrl } from '../model/urls.ts';

/** A picture of the editor's own, and where its file is. */
interface Placed {
	url: string;
	path: string;
}

/** Lets the development server show the editor's own pictures, where a build puts copies of them into the site. */
export const ownPictures = (all: () => readonly Placed[]): AstroIntegration => ({
	name: 'own-pictures',
	hooks: {
		'astro:server:setup': ({ server }) => {
			server.middlewares.use(ownPictureUrl(''), (request, response, next) => {
				const asked = all().find(({ url }) => url === request.originalUrl?.replace(/\?.*$/, ''));
				if (!asked) {
					next();
					return;
				}
				response.setHeader('Content-Type', `image/${extname(asked.url).slice(1).replace('jpg', 'jpeg')}`);
				response.end(readFileSync(asked.path));
			});
		},
	},
});

import type { AstroIntegration } from 'astro';
import { publishSite as publish } from '../publish/index.ts';
import { startProgress } from '../terminal/progress.ts';

/** Puts the new site in the place of the last one, when everything is written and has been checked. */
export const publishSite = (): AstroIntegration => ({
	name: 'publish-site',
	hooks: {
		'astro:build:done': () => {
			const progress = startProgress('Putting the site in its place');
			publish();
			progress.done();
		},
	},
});

import tailwindcss from '@tailwindcss/vite';
import { folders } from './src/files/folders.ts';
import { faces } from './src/integrations/faces.ts';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { ownPictures } from './src/integrations/own-pictures.ts';
import { pictures } from './src/integrations/pictures.ts';
import { searchScript } from './src/integrations/search-script.ts';
import { sharedModules } from './src/integrations/shared-modules.ts';
import { watchContent } from './src/integrations/watch-content.ts';
import { allPictures } from './src/queries/pictures.ts';
import { shownPictures } from './src/queries/shown-pictures.ts';
import { siteAddress, siteSettings } from './src/queries/site.ts';

// What Astro needs for `npm run dev`, and to compile the pages for `npm run build`, which src/making goes on from.
// Astro's defineConfig() does nothing, and comes with 250 modules that nothing here needs.
/** @type {import('astro').AstroUserConfig} */
export default {
	site: siteAddress().url,
	outDir: folders.dist,
	cacheDir: `${folders.cache}/astro`,
	build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	integrations: [
		watchContent(),
		faces(siteSettings().faces),
		searchScript(),
		pictures(allPictures),
		ownPictures(shownPictures),
	],
	vite: {
		plugins: [tailwindcss(), inlineScripts(), sharedModules()],
		build: {
			// A script is a file of its own, however small, so that the pages share it.
			assetsInlineLimit: 0,
			// Phones that get no new system have such a Safari; tsconfig.client.json says the same of scripts.
			cssTarget: ['safari16.4', 'chrome111', 'firefox114'],
		},
	},
};

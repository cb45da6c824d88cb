import process from 'node:process';
import tailwindcss from '@tailwindcss/vite';
import { folders } from './src/entries/folders.ts';
import { faces } from './src/integrations/faces.ts';
import { finishLinks } from './src/making/finish-links.ts';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { offlineZip } from './src/making/offline-zip.ts';
import { measureFiles } from './src/making/measure-files.ts';
import { plainFiles } from './src/making/plain-files.ts';
import { publishSite } from './src/making/publish-site.ts';
import { pictures } from './src/integrations/pictures.ts';
import { searchIndex } from './src/making/search-index.ts';
import { searchScript } from './src/integrations/search-script.ts';
import { sharedModules } from './src/integrations/shared-modules.ts';
import { watchContent } from './src/integrations/watch-content.ts';
import { offlineCopy } from './src/queries/offline-copy.ts';
import { allPictures } from './src/queries/pictures.ts';
import { plainFiles as plainFilesOfSite } from './src/queries/plain-files.ts';
import { searchDocuments } from './src/queries/search-documents.ts';
import { siteAddress, siteSettings } from './src/queries/site.ts';
import { searchScriptUrl } from './src/queries/urls.ts';

const zip = offlineCopy();

// Astro's defineConfig() does nothing, and comes with 250 modules that nothing here needs.
/** @type {import('astro').AstroUserConfig} */
export default {
	site: siteAddress().url,
	outDir: folders.dist,
	cacheDir: `${folders.cache}/astro`,
	build: { format: 'file', assets: 'assets', inlineStylesheets: 'never', concurrency: 1 },
	devToolbar: { enabled: false },
	integrations: [
		watchContent(),
		faces(siteSettings().faces),
		plainFiles(plainFilesOfSite),
		searchScript(),
		searchIndex(searchDocuments, Number(process.env['SHEAF_PAPERS_A_SHARD']) || undefined),
		pictures(allPictures),
		finishLinks({
			siteUrl: siteAddress().url,
			promised: () => [
				...plainFilesOfSite().map(({ file }) => file),
				searchScriptUrl.slice(1),
				...(zip ? [zip.url.slice(1)] : []),
			],
		}),
		measureFiles(),
		...(zip ? [offlineZip(zip.url.slice(1))] : []),
		publishSite(),
	],
	// A script is a file of its own, however small, so that the pages share it.
	vite: { plugins: [tailwindcss(), inlineScripts(), sharedModules()], build: { assetsInlineLimit: 0 } },
};

import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { folders } from './src/entries/folders.ts';
import { finishLinks } from './src/integrations/finish-links.ts';
import { packSearch } from './src/integrations/pack-search.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { watchContent } from './src/integrations/watch-content.ts';
import { siteAddress } from './src/queries/site.ts';

export default defineConfig({
	site: siteAddress().url,
	outDir: folders.dist,
	cacheDir: `${folders.cache}/astro`,
	build: { format: 'file', assets: 'assets', inlineStylesheets: 'never', concurrency: 16 },
	devToolbar: { enabled: false },
	integrations: [watchContent(), finishLinks({ siteUrl: siteAddress().url }), searchIndex(), packSearch()],
	vite: { plugins: [tailwindcss()] },
});

import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchFolder } from '../entries/folders.ts';
import { indexShards } from '../indexing/index-shards.ts';
import type { SearchDocuments } from '../model/search-document.ts';
import { shardsOf } from '../model/search-shards.ts';

/** Indexes the papers with Pagefind when the site is written; shards of the index that the cache has are kept. */
export function searchIndex(all: () => SearchDocuments, papersAShard?: number): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const { edition, documents } = all();
				const shards = shardsOf(documents, papersAShard);
				const made = await indexShards(shards, edition, fileURLToPath(dir), searchFolder());
				process.stdout.write(`Search index: ${made} of ${shards.length} made\n`);
			},
		},
	};
}

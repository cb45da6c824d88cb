import process from 'node:process';
import { searchFolder } from '../files/folders.ts';
import { indexShards } from '../indexing/index-shards.ts';
import { counted } from '../model/counted.ts';
import { shardsOf } from '../model/search-shards.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { searchDocuments } from '../queries/search-documents.ts';

/** Indexes the papers with Pagefind; what the finished site has of the index stays. */
export async function indexPapers(site: SiteInWork): Promise<void> {
	const { edition, documents } = searchDocuments();
	const shards = shardsOf(documents, Number(process.env['SHEAF_PAPERS_A_SHARD']) || undefined);
	const made = await indexShards(shards, edition, site, searchFolder());
	if (shards.length > 0)
		process.stdout.write(`Search index: ${counted(made, 'part')} made, ${shards.length - made} kept\n`);
}

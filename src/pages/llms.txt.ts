import { llmsTxt } from '../exports/data/llms-txt.ts';
import { topicList } from '../queries/collection.ts';
import { collectionFiles } from '../queries/data-files.ts';
import { allPapers } from '../queries/papers.ts';
import { absoluteUrl, siteAddress, siteSettings } from '../queries/site.ts';

export const GET = (): Response =>
	new Response(
		llmsTxt({
			site: siteSettings(),
			papers: allPapers().length,
			topics: topicList().topics,
			files: collectionFiles(),
			addressOf: (url) => (siteAddress().isKnown ? absoluteUrl(url) : url.slice(1)),
		}),
	);

import type { ReadingListPaper } from '../../model/cited-paper.ts';
import { readingListDataUrl } from '../../model/urls.ts';
import { onceEach } from '../once-each.ts';
import { runScript } from '../run-script.ts';

/** Every paper of the collection. */
export interface Collection {
	papers: readonly ReadingListPaper[];
	/** By its slug or an older one. */
	find: (slug: string) => ReadingListPaper | undefined;
}

/** Loads what is known of the papers when it is first needed, by a script, which works from a disk too. */
export const loadCollection = (root: string): Promise<Collection> => load(new URL(`.${readingListDataUrl}`, root).href);

const load = onceEach(async (address): Promise<Collection> => {
	await runScript(address);
	const { sheafPapers: papers } = globalThis as { sheafPapers?: ReadingListPaper[] };
	if (!papers) throw new Error(`${address} holds no papers`);
	const bySlug = new Map(papers.flatMap((paper) => (paper.aliases ?? []).map((alias) => [alias, paper] as const)));
	for (const paper of papers) bySlug.set(paper.slug, paper);
	return { papers, find: (slug) => bySlug.get(slug) };
});

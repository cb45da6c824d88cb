import type { ListedPaper } from '../../model/cited-paper.ts';
import { readingListDataUrl } from '../../queries/urls.ts';

/** Every paper of the collection. */
export interface Collection {
	papers: readonly ListedPaper[];
	/** By its slug or an older one. */
	find: (slug: string) => ListedPaper | undefined;
}

let loading: Promise<Collection> | undefined;

/** Loads what is known of the papers when it is first needed, by a script, which works from a disk too. */
export function loadCollection(root: string): Promise<Collection> {
	loading ??= load(new URL(`.${readingListDataUrl}`, root).href);
	// What has failed may be tried again.
	loading.catch(() => (loading = undefined));
	return loading;
}

async function load(address: string): Promise<Collection> {
	const script = document.createElement('script');
	script.src = address;
	await new Promise((loaded, failed) => {
		script.onload = loaded;
		script.onerror = () => {
			failed(new Error(`${address} could not be loaded`));
		};
		document.head.append(script);
	});
	const { sheafPapers: papers } = globalThis as { sheafPapers?: ListedPaper[] };
	if (!papers) throw new Error(`${address} holds no papers`);
	const bySlug = new Map(papers.flatMap((paper) => (paper.aliases ?? []).map((alias) => [alias, paper] as const)));
	for (const paper of papers) bySlug.set(paper.slug, paper);
	return { papers, find: (slug) => bySlug.get(slug) };
}

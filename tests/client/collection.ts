import { packFacets } from '../../src/search/facets.ts';
import { countWords, packWords } from '../../src/search/search-words.ts';
import type { PagefindInstance, PagefindPage, PagefindResult } from '../../src/client/pagefind-module.ts';
import {
	CORE_SCRIPT,
	dataScript,
	fragmentFile,
	metaFile,
	PAPERS_A_FRAGMENT,
	partOf,
	partScript,
	scriptOf,
	type Shard,
} from '../../src/model/search-parts.ts';
import { SIGNATURE } from '../../src/model/pagefind-meta.ts';
import { files } from './page.ts';

/** A paper of an invented collection, the oldest first. */
export interface SmallPaper {
	slug: string;
	title: string;
	text: string;
	date?: string;
	comments?: number;
	topics?: string[];
}

/** What Pagefind keeps of a shard: here the pages themselves. */
export const INDEX = 'index/all.pf_index';

/** Puts a search of a few papers into the site, in one part or several. */
export function placeSearch(...parts: (readonly SmallPaper[])[]): void {
	const papers = parts.flat();
	const shards = parts.map((own, at): Shard => ({
		name: parts.length > 1 ? `part-${at}` : '',
		meta: `m${at}`,
		buckets: 2,
		papers: own.length,
	}));
	files.set('search/shards.js', dataScript('shards', shards));
	files.set(
		'search/words.js',
		dataScript('words', packWords([countWords(papers.map(({ title, text }) => `${title} ${text}`))], [])),
	);
	files.set('search/facets.js', dataScript('facets', packFacets(papers.map(facetsOf))));
	files.set(
		'pagefind/pagefind.js',
		'export const createInstance = (options) => globalThis.smallPagefind(options, globalThis.fetch);',
	);
	files.set(
		`search/${CORE_SCRIPT}`,
		'self.sheafPagefind = { createInstance: (options) => smallPagefind(options, sheafFetch) };',
	);
	for (const [at, shard] of shards.entries()) placeShard(shard, parts[at] ?? []);
}

const facetsOf = ({ slug, date = '', comments = 0, topics = [] }: SmallPaper) => ({
	slug,
	date,
	comments,
	filters: { topic: topics, year: date === '' ? [] : [date.slice(0, 4)], organization: [], code: [], capture: [] },
});

/** The files of one shard, for http and for a disk. */
function placeShard(shard: Shard, papers: readonly SmallPaper[]): void {
	const pages = papers.map(({ slug, title, text }): PagefindPage => ({
		url: `/papers/${slug}.html`,
		content: `${title} ${text}`,
		meta: { title },
	}));
	const parts = new Map([
		[metaFile(shard.meta), ''],
		[INDEX, JSON.stringify(pages)],
	]);
	for (let place = 0; place < pages.length; place += PAPERS_A_FRAGMENT) {
		parts.set(fragmentFile(shard.meta, place), JSON.stringify(pages.slice(place, place + PAPERS_A_FRAGMENT)));
	}
	for (const [file, text] of parts) {
		const part = partOf(shard.name, file);
		files.set(`pagefind/${part}`, SIGNATURE + text);
		const script = `search/${scriptOf(file, shard)}`;
		files.set(script, String(files.get(script) ?? '') + partScript(part, btoa(SIGNATURE + text)));
	}
}

/** The instances that have been told to forget all. */
export const destroyed: PagefindInstance[] = [];

/** An engine that reads the whole index for every word, and, as Pagefind does, goes on where it cannot be read. */
const smallPagefind = ({ basePath }: { basePath: string }, fetcher: typeof fetch): PagefindInstance => {
	const instance: PagefindInstance = {
		search: async (term) => {
			if (term === '') return { results: [] };
			const pages = await fetcher(basePath + INDEX)
				.then(async (response) => JSON.parse((await response.text()).slice(SIGNATURE.length)) as PagefindPage[])
				.catch(() => []);
			return { results: pages.flatMap((page, at) => resultOf(page, String(at), term)) };
		},
		destroy: () => {
			destroyed.push(instance);
			return Promise.resolve();
		},
	};
	return instance;
};

function resultOf({ content, meta }: PagefindPage, id: string, term: string): PagefindResult[] {
	const word = term.replaceAll('"', '');
	const fits = (written: string): boolean => (term === word ? written.startsWith(word) : written === word);
	const places = wordsOf(content).flatMap((written, place) => (fits(written) ? [place] : []));
	if (places.length === 0) return [];
	const matchedMetaFields = wordsOf(meta['title'] ?? '').some(fits) ? ['title'] : [];
	return [{ id, score: places.length, words: places, matchedMetaFields }];
}

const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/\W+$/, ''));

Object.assign(globalThis, { smallPagefind });

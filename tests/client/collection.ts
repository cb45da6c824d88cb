import { packFacets } from '../../src/search/facets.ts';
import { countWords, packWords } from '../../src/search/search-words.ts';
import { makeShard } from '../../src/indexing/shard.ts';
import { dataScript, type Shard } from '../../src/model/search-parts.ts';
import { smallCell } from '../helpers/small-cell.ts';
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

/** Puts a search of a few papers into the site, in one part or several. */
export function placeSearch(...parts: (readonly SmallPaper[])[]): void {
	const papers = parts.flat();
	const shards = parts.map((own, at) => placeShard(parts.length > 1 ? `part-${at}` : '', own));
	files.set('search/shards.js', dataScript('shards', shards));
	files.set(
		'search/words.js',
		dataScript('words', packWords([countWords(papers.map(({ title, text }) => `${title} ${text}`))], [])),
	);
	files.set('search/facets.js', dataScript('facets', packFacets(papers.map(facetsOf))));
}

/** The files of one shard, for http and for a disk. */
function placeShard(name: string, papers: readonly SmallPaper[]): Shard {
	const pages = papers.map(({ slug, title, text }) => ({ url: `/papers/${slug}.html`, title, text }));
	// Five papers make a whole file of four and one that is not full.
	const cells = [pages.slice(0, 5), pages.slice(5)].filter((some) => some.length > 0).map(smallCell);
	const made = makeShard(cells, name);
	for (const { file, content } of made.files) {
		const said = content();
		files.set(file, typeof said === 'string' ? said : new Uint8Array(said));
	}
	return made.shard;
}

const facetsOf = ({ slug, date = '', comments = 0, topics = [] }: SmallPaper) => ({
	slug,
	date,
	comments,
	filters: { topic: topics, year: date === '' ? [] : [date.slice(0, 4)], organization: [], code: [], capture: [] },
});

/** The path of a file of the site. */
export function fileNamed(name: RegExp): string {
	const path = files.keys().find((file) => name.test(file));
	if (path === undefined) throw new Error(`The site has no file ${name.source}.`);
	return path;
}

/** The file with the words of a search in one part. */
export const indexFile = (): string => fileNamed(/\.pf_index$/);

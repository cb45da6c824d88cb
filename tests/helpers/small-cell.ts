import { stem } from 'porter2';
import type { Cell } from '../../src/indexing/cell.ts';
import type { Postings } from '../../src/indexing/postings.ts';
import { arrayHead, numberItem, textItem } from '../../src/model/cbor.ts';
import { partsOf, wordsOf } from '../../src/search/fold.ts';

export interface SmallPage {
	url: string;
	title: string;
	text: string;
}

/** What Pagefind would make of a few pages, as far as a search can tell, without Pagefind. */
export function smallCell(pages: readonly SmallPage[]): Cell {
	const contents = pages.map(({ title, text }) => `${title} ${text}`);
	return {
		pages: pages.map(({ url, title }, at) =>
			JSON.stringify({ url, content: contents[at], meta: { title }, names: [] }),
		),
		places: pages.map((_, place) => place),
		postings: postingsOf(
			contents.map((content) => content.split(/\s+/)),
			pages.map(({ title }) => title.split(/\s+/).length),
		),
		stems: [],
		entry: '{"languages":{}}',
		meta: { head: Buffer.concat([arrayHead(6), textItem('1')]), rest: Buffer.concat([0, 0, 0].map(arrayHead)) },
	};
}

/** @param titles How many of a page's first words are its title. */
function postingsOf(pages: readonly string[][], titles: readonly number[]): Postings[] {
	const stems = pages.map((words) => words.map((written) => new Set(wordsOf(written).flatMap(partsOf).map(stem))));
	const all = new Set(stems.flat().flatMap((of) => [...of]));
	return [...all].sort().map((word) => {
		const hits = stems.flatMap((words, page) => {
			const places = words.flatMap((of, place) => (of.has(word) ? [place] : []));
			return places.length > 0 ? [{ page, places, inTitle: places.some((place) => place < (titles[page] ?? 0)) }] : [];
		});
		const items = hits.map(({ page, places, inTitle }, at) => [
			...(at === 0 ? [] : [arrayHead(3), numberItem(page - (hits[at - 1]?.page ?? 0))]),
			...[arrayHead(places.length), ...places.map((place, n) => numberItem(place - (places[n - 1] ?? 0)))],
			...(inTitle ? [arrayHead(1), numberItem(0)] : [arrayHead(0)]),
		]);
		const [first, last] = [hits[0]?.page ?? 0, hits.at(-1)?.page ?? 0];
		return { word, form: '', pages: hits.length, first, last, body: Buffer.concat(items.flat()) };
	});
}

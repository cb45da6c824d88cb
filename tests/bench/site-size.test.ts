import { expect, test } from 'vitest';
import { fitting } from './fitting.ts';
import { kindOf } from './site-size.ts';

test.each([
	['papers/lamps.html', 'pages of papers'],
	['papers/lamps.json', 'papers as BibTeX, RIS, CSL-JSON, Markdown'],
	['papers/page/2.html', 'lists and other pages'],
	['topics/lamps.csl.json', 'lists as BibTeX, RIS, CSL-JSON'],
	['topics/lamps.feed.json', 'feeds'],
	['topics/lamps.xml', 'feeds'],
	['feed.json', 'feeds'],
	['sitemap-0.xml', 'the collection as data, sitemap'],
	['papers.json', 'the collection as data, sitemap'],
	['pagefind/pagefind.js', 'search index'],
	['search/1/fragment/0123456789.js', 'search index, packed for a disk'],
	['search/facets.js', 'search, other data'],
	['pictures/topics/lamps.png', 'pictures for links'],
	['assets/site.css', 'styles, faces, scripts'],
])('%s: %s', (path, kind) => {
	expect(kindOf(path)).toBe(kind);
});

test('what is left out makes room', () => {
	const byKind = [
		{ kind: 'pages of papers', files: 1000, bytes: 30_000_000 },
		{ kind: 'search index, packed for a disk', files: 20, bytes: 10_000_000 },
		{ kind: 'papers as BibTeX, RIS, CSL-JSON, Markdown', files: 4000, bytes: 10_000_000 },
	];
	const fits = fitting({ papers: 1000, files: 5020, bytes: 50_000_000, byKind, largest: [] });
	expect(fits.map(({ papers }) => papers)).toEqual([20_000, 25_000, 33_300]);
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { llmsTxt } from '../../src/exports/data/llms-txt.ts';
import { papersJson, papersSchemaJson } from '../../src/exports/data/papers-json.ts';
import { robotsTxt } from '../../src/exports/data/robots-txt.ts';
import { sitemapIndexXml, sitemapXml } from '../../src/exports/data/sitemap.ts';
import { topicsJson } from '../../src/exports/data/topics-json.ts';
import { type Collection, COLLECTION_VERSION, type PublishedPaper } from '../../src/model/collection.ts';
import { siteSchema } from '../../src/model/site.ts';

const bare: PublishedPaper = { slug: 'lamps', page: 'papers/lamps.html', title: 'Lamps' };
const whole: PublishedPaper = {
	...bare,
	title: '</script> "quoted"\n\\ 灯塔',
	published: '2025-10',
	authors: ['Ada Invented'],
	arxiv: '2510.01234',
	links: [{ url: 'https://example.org/lamps', kind: 'code' }],
	sources: [{ capture: 'lamps.txt', position: 1, line: 5 }],
	abstract: 'On lamps.',
};
const collectionOf = (...papers: PublishedPaper[]): Collection => ({
	version: COLLECTION_VERSION,
	name: 'Shoal',
	rights: 'Nobody’s.',
	count: papers.length,
	papers,
});

describe('papers.json', () => {
	const ajv = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) }, strict: true });
	const isSound = ajv.compile(JSON.parse(papersSchemaJson('https://example.org/papers.schema.json')) as object);

	test('reads back as it was written, a line for each paper', () => {
		for (const papers of [[], [bare], [bare, whole]]) {
			const text = papersJson(collectionOf(...papers));
			expect(JSON.parse(text)).toEqual(collectionOf(...papers));
			expect(isSound(JSON.parse(text)), JSON.stringify(isSound.errors)).toBe(true);
		}
		expect(papersJson(collectionOf(bare, whole)).split('\n')).toHaveLength(5);
	});

	test.for<Record<string, unknown>>([
		{ title: '' },
		{ published: 'yesterday' },
		{ authors: [] },
		{ arxiv: 2512.1 },
		{ hidden: true },
		{ links: [{ url: 'https://example.org', kind: 'gossip' }] },
	])('its schema refuses %j', (wrong) => {
		expect(isSound(collectionOf({ ...bare, ...wrong }))).toBe(false);
	});
});

test('a sitemap has days where they are known, and nothing in it is markup by accident', () => {
	const pages = [{ url: 'https://example.org/', day: '2025-10-29' }, { url: 'https://example.org/?a=1&b=2' }];
	expect(sitemapXml(pages)).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
			'<url><loc>https://example.org/</loc><lastmod>2025-10-29</lastmod></url>\n' +
			'<url><loc>https://example.org/?a=1&amp;b=2</loc></url>\n</urlset>\n',
	);
	expect(sitemapIndexXml(pages)).toContain('<sitemap><loc>https://example.org/</loc>');
});

test('robots may read everything, and are told of the sitemap where its address is known', () => {
	expect(robotsTxt()).toBe('User-agent: *\nDisallow:\n');
	expect(robotsTxt('https://example.org/sitemap-index.xml')).toContain(
		'\nSitemap: https://example.org/sitemap-index.xml\n',
	);
});

test('names of topics are no markup in llms.txt', () => {
	const site = siteSchema.parse({ name: 'Shoal', tagline: 'Lamps', description: 'On\nlamps.' });
	const topic = { id: 'lamps', name: 'Lamps [old]', definition: 'Of oil.', count: 1, page: 'topics/lamps.html' };
	const text = llmsTxt({ site, papers: 1, topics: [topic], files: [], addressOf: (url) => url.slice(1) });
	expect(text).toMatch(/^# Shoal\n\n> On lamps\.\n\n1 research paper, filed under 1 topic,/);
	expect(text).toContain('- [Lamps \\[old\\]](topics/lamps.html): Of oil.\n');
});

test('llms.txt tells what there is and where', () => {
	const site = siteSchema.parse({ name: 'Shoal', tagline: 'Lamps', description: 'On  lamps.' });
	const topic = { id: 'oil', name: 'Oil', definition: 'Of oil.', count: 1, page: 'topics/oil.html' };
	const files = [
		{ url: '/papers.json', mediaType: 'application/json', what: 'All papers.' },
		{ url: '/papers.bib', mediaType: 'application/x-bibtex', what: 'The same for LaTeX.' },
	];
	const topics = [topic, { ...topic, name: 'Wax', page: 'topics/wax.html' }];
	const addressOf = (url: string): string => `https://example.org${url}`;
	expect(llmsTxt({ site, papers: 2, topics, files, addressOf })).toMatchInlineSnapshot(`
		"# Shoal

		> On lamps.

		2 research papers, filed under 2 topics, each on a page of its own. What is not known of a paper is left out, never guessed. Titles and abstracts are their authors’; topics, notes and digests are the editor’s.

		Beside the page of a paper, such as papers/name.html, stands the same as Markdown, papers/name.md, and for citing papers/name.bib, .ris and .json (CSL-JSON). Of the whole collection there are papers.bib, papers.ris and papers.csl.json.

		## Data

		- [papers.json](https://example.org/papers.json): All papers.
		- [papers.bib](https://example.org/papers.bib): The same for LaTeX.

		## Pages

		- [All papers](https://example.org/papers.html): The newest first.
		- [Timeline](https://example.org/timeline.html): The same by year, month, week and day.
		- [Captures](https://example.org/captures.html): The saved lists that the papers come from.
		- [About](https://example.org/about.html): How the papers are gathered and dated.
		- [Data](https://example.org/data.html): Every file for programs, with its size.

		## Topics

		- [Oil](https://example.org/topics/oil.html): Of oil.
		- [Wax](https://example.org/topics/wax.html): Of oil.
		"
	`);
	const without = llmsTxt({ site, papers: 0, topics: [], files, addressOf });
	expect(without).toContain('0 research papers, each on');
	expect(without.endsWith('with its size.\n')).toBe(true);
});

test('topics.json is JSON with a line for each thing that is said', () => {
	expect(topicsJson({ version: COLLECTION_VERSION, topics: [] })).toBe('{\n\t"version": 1,\n\t"topics": []\n}\n');
});

test('the schema says its own address where that is known, and its name', () => {
	const schema = (id?: string): unknown => JSON.parse(papersSchemaJson(id));
	expect(schema('https://example.org/s.json')).toMatchObject({
		$id: 'https://example.org/s.json',
		title: 'papers.json',
	});
	expect(schema()).not.toHaveProperty('$id');
	expect(papersSchemaJson()).toContain('\n\t"title"');
});

test('an apostrophe in an address is written as sitemaps ask', () => {
	expect(sitemapXml([{ url: "https://example.org/'" }])).toContain('<loc>https://example.org/&apos;</loc>');
	expect(sitemapIndexXml([])).toContain('<sitemapindex xmlns=');
});

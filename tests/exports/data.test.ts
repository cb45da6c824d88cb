import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { llmsTxt } from '../../src/exports/data/llms-txt.ts';
import { papersJson, papersSchemaJson } from '../../src/exports/data/papers-json.ts';
import { robotsTxt } from '../../src/exports/data/robots-txt.ts';
import { sitemapIndexXml, sitemapXml } from '../../src/exports/data/sitemap.ts';
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

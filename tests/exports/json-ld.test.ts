import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { jsonLd, scriptText } from '../../src/exports/json-ld.ts';
import type { Frame } from '../../src/model/page-parts.ts';
import { ADDRESS, list, paperWith, placed, unplaced } from './subjects.ts';

const thingsOf = (frame: Frame, title = 'Lamps'): Record<string, unknown>[] =>
	jsonLd({ title, description: 'Invented.', frame }).map((text) => JSON.parse(text) as Record<string, unknown>);

test('a page that is about nothing and within nothing says nothing', () => {
	expect(thingsOf(placed)).toEqual([]);
});

test('says what is known of a paper and leaves no hole', () => {
	const known = paperWith(
		{ authors: ['Ada Invented'], published: '2025-10', doi: '10.1234/lamps.5', organization: { name: 'HarbourLab' } },
		{ abstract: 'On lamps.', topics: ['Lamps'], address: 'https://doi.org/10.1234/lamps.5' },
	);
	expect(thingsOf({ ...placed, subject: known })).toEqual([
		{
			'@context': 'https://schema.org',
			'@type': 'ScholarlyArticle',
			headline: 'Lamps',
			name: 'Lamps',
			author: [{ '@type': 'Person', name: 'Ada Invented' }],
			datePublished: '2025-10',
			abstract: 'On lamps.',
			description: 'Invented.',
			keywords: ['Lamps'],
			sourceOrganization: { '@type': 'Organization', name: 'HarbourLab' },
			identifier: [
				{
					'@type': 'PropertyValue',
					propertyID: 'DOI',
					value: '10.1234/lamps.5',
					url: 'https://doi.org/10.1234/lamps.5',
				},
			],
			url: placed.canonical,
			mainEntityOfPage: placed.canonical,
			sameAs: 'https://doi.org/10.1234/lamps.5',
		},
	]);
	expect(Object.keys(thingsOf({ ...unplaced, subject: paperWith() })[0] ?? {})).toEqual([
		'@context',
		'@type',
		'headline',
		'name',
		'description',
	]);
});

test('a journal holds its volume, and that its issue', () => {
	const venue = { type: 'journal', name: 'Journal of Lamps', volume: '4', issue: '2', pages: '1-9' };
	const [article] = thingsOf({ ...placed, subject: paperWith({ venue }) });
	expect(article).toMatchObject({
		pagination: '1-9',
		isPartOf: {
			'@type': 'PublicationIssue',
			issueNumber: '2',
			isPartOf: { volumeNumber: '4', isPartOf: { '@type': 'Periodical', name: 'Journal of Lamps' } },
		},
	});
});

test('a later page of a list goes on counting', () => {
	expect(thingsOf({ ...placed, subject: list }, 'Bees, page 2')).toMatchObject([
		{
			'@type': 'CollectionPage',
			name: 'Bees, page 2',
			mainEntity: {
				'@type': 'ItemList',
				numberOfItems: 26,
				itemListElement: [
					{ position: 25, name: 'Hives', url: `${ADDRESS}papers/hives.html` },
					{ position: 26, name: 'Swarms', url: `${ADDRESS}papers/swarms.html` },
				],
			},
		},
	]);
});

test('the trail ends with the page itself, and is left out where addresses are not known', () => {
	const trail = [
		{ name: 'Shoal', url: '/index.html' },
		{ name: 'All papers', url: '/papers.html' },
	];
	expect(thingsOf({ ...placed, trail })).toMatchObject([
		{
			'@type': 'BreadcrumbList',
			itemListElement: [
				{ position: 1, name: 'Shoal', item: ADDRESS },
				{ position: 2, name: 'All papers', item: `${ADDRESS}papers.html` },
				{ position: 3, name: 'Lamps', item: placed.canonical },
			],
		},
	]);
	expect(thingsOf({ ...unplaced, trail })).toEqual([]);
});

test('the site can be searched where its address is known', () => {
	const subject = { kind: 'site' } as const;
	expect(thingsOf({ ...placed, subject })).toMatchObject([
		{
			'@type': 'WebSite',
			name: 'Shoal',
			potentialAction: {
				'@type': 'SearchAction',
				target: { urlTemplate: `${ADDRESS}search.html?q={search_term_string}` },
			},
		},
	]);
	expect(thingsOf({ ...unplaced, subject })[0]).not.toHaveProperty('potentialAction');
});

test('an issue has its papers', () => {
	const subject = {
		kind: 'issue',
		url: '/digests/2025-11.html',
		name: 'Lamps & Bees',
		date: '2025-11-30',
		items: list.items,
	} as const;
	expect(thingsOf({ ...placed, subject })).toMatchObject([
		{
			'@type': 'PublicationIssue',
			name: 'Lamps & Bees',
			datePublished: '2025-11-30',
			isPartOf: { '@type': 'Periodical', name: 'Shoal' },
			hasPart: [{ name: 'Hives' }, { name: 'Swarms' }],
		},
	]);
});

test.for(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028\u2029', '{{x}}', '😀 "quoted" \\'])(
	'no text leaves its script element: %j',
	(title) => {
		const text = scriptText({ title });
		const $ = load(`<head><script type="application/ld+json">${text}</script></head><body><p id="after">`);
		expect($('script')).toHaveLength(1);
		expect($('#after')).toHaveLength(1);
		expect(JSON.parse($('script').text())).toEqual({ title });
	},
);

test('proceedings are a volume of their house', () => {
	const venue = { type: 'conference', name: 'LampConf', volume: '4', publisher: 'Keepers' };
	const [paper] = thingsOf({ ...placed, subject: paperWith({ venue, arxiv: '2510.01234' }) });
	expect(paper).toMatchObject({
		isPartOf: {
			'@type': 'PublicationVolume',
			name: 'LampConf',
			volumeNumber: '4',
			publisher: { '@type': 'Organization', name: 'Keepers' },
		},
		identifier: [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: '2510.01234' }],
	});
	const journal = { type: 'journal', name: 'Lamps', volume: '4' };
	expect(thingsOf({ ...placed, subject: paperWith({ venue: journal }) })[0]).toMatchObject({
		isPartOf: { '@type': 'PublicationVolume', isPartOf: { '@type': 'Periodical', name: 'Lamps' } },
	});
});

test('a chapter is part of a book, and a thesis of its school', () => {
	const thingIn = (type: string): unknown =>
		thingsOf({ ...placed, subject: paperWith({ venue: { type, name: 'Lamps' } }) })[0];
	expect(thingIn('incollection')).toMatchObject({ isPartOf: { '@type': 'Book', name: 'Lamps' } });
	expect(thingIn('phdthesis')).toMatchObject({ publisher: { '@type': 'Organization', name: 'Lamps' } });
	expect(thingIn('phdthesis')).not.toHaveProperty('isPartOf');
});

test('a team is no person', () => {
	const [paper] = thingsOf({ ...placed, subject: paperWith({ authors: ['Ada Invented', 'Lamp Team'] }) });
	expect(paper).toMatchObject({ author: [{ '@type': 'Person' }, { '@type': 'Organization', name: 'Lamp Team' }] });
});

test('an issue names its editor and its licence, by its address where that is known', () => {
	const licence = (more: object) => {
		const site = { ...placed.site, editor: 'Ada Invented', licence: { name: 'CC BY 4.0', ...more } };
		const subject = {
			kind: 'issue',
			url: '/digests/a.html',
			name: 'A',
			date: '2025-11-30',
			items: list.items,
		} as const;
		return thingsOf({ ...placed, site, subject })[0];
	};
	expect(licence({})).toMatchObject({ editor: { '@type': 'Person', name: 'Ada Invented' }, license: 'CC BY 4.0' });
	expect(licence({ url: 'https://example.org/by' })).toMatchObject({
		license: 'https://example.org/by',
		hasPart: [{ '@type': 'ScholarlyArticle' }, { '@type': 'ScholarlyArticle' }],
	});
});

test('places in lists and in trails are list items, and the search has an entry point', () => {
	expect(thingsOf({ ...placed, subject: list })).toMatchObject([
		{ mainEntity: { itemListElement: [{ '@type': 'ListItem' }, { '@type': 'ListItem' }] } },
	]);
	expect(thingsOf({ ...placed, trail: [{ name: 'Shoal', url: '/index.html' }] })).toMatchObject([
		{ itemListElement: [{ '@type': 'ListItem' }, { '@type': 'ListItem' }] },
	]);
	expect(thingsOf({ ...placed, subject: { kind: 'site' } })).toMatchObject([
		{
			potentialAction: {
				target: { '@type': 'EntryPoint' },
				'query-input': 'required name=search_term_string',
			},
		},
	]);
});

test('a list on a site without an address has names alone', () => {
	const [page] = thingsOf({ ...unplaced, subject: list }) as { mainEntity: { itemListElement: object[] } }[];
	expect(page?.mainEntity.itemListElement[0]).toEqual({ '@type': 'ListItem', position: 25, name: 'Hives' });
});

import type { Channel, FeedEntry } from '../../src/model/feed.ts';

export const ENTRY: FeedEntry = {
	id: 'urn:uuid:9b0f0d5e-0000-5000-8000-000000000001',
	url: 'https://example.org/papers/one.html',
	title: 'One',
	summary: 'A lamp is lit.',
	html: '<p>A lamp is lit.</p>',
	authors: [],
	categories: [],
};

export const channel = (...entries: Partial<FeedEntry>[]): Channel => ({
	id: 'urn:uuid:9b0f0d5e-0000-5000-8000-000000000000',
	title: 'Lamps & more',
	description: 'Papers on lamps.',
	language: 'en',
	publisher: 'Nobody',
	pageUrl: 'https://example.org/',
	feedUrls: {
		rss: 'https://example.org/feed.xml',
		atom: 'https://example.org/atom.xml',
		json: 'https://example.org/feed.json',
	},
	entries: entries.map((entry) => ({ ...ENTRY, ...entry })),
});

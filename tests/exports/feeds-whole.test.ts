import { describe, expect, test } from 'vitest';
import { writeFeed } from '../../src/exports/feeds/write-feed.ts';
import { type Channel, FEED_FORMATS } from '../../src/model/feed.ts';
import { channel } from './feeds.ts';

describe('a channel with everything in it', () => {
	const whole: Channel = {
		...channel({
			externalUrl: 'https://arxiv.org/abs/2510.01234',
			authors: ['Ada Invented', 'Bo Made-Up'],
			categories: ['Oil'],
			published: '2025-10-01',
			listed: '2025-10-29',
			doi: '10.1234/lamps.5',
		}),
		rights: 'Nobody’s.',
		updated: '2025-10-29',
	};

	test('is written as RSS', () => {
		expect(writeFeed(whole, 'rss')).toMatchInlineSnapshot(`
			"<?xml version="1.0" encoding="utf-8"?>
			<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/">
			  <channel>
			    <title><![CDATA[Lamps & more]]></title>
			    <link>https://example.org/</link>
			    <description>Papers on lamps.</description>
			    <language>en</language>
			    <copyright>Nobody’s.</copyright>
			    <lastBuildDate>Wed, 29 Oct 2025 10:00:00 GMT</lastBuildDate>
			    <atom:link href="https://example.org/feed.xml" rel="self" type="application/rss+xml"/>
			    <item>
			      <title>One</title>
			      <link>https://example.org/papers/one.html</link>
			      <description>A lamp is lit.</description>
			      <category>Oil</category>
			      <guid isPermaLink="false">urn:uuid:9b0f0d5e-0000-5000-8000-000000000001</guid>
			      <pubDate>Wed, 29 Oct 2025 10:00:00 GMT</pubDate>
			      <dc:creator>Ada Invented</dc:creator>
			      <dc:creator>Bo Made-Up</dc:creator>
			      <content:encoded><![CDATA[<p>A lamp is lit.</p>]]></content:encoded>
			      <prism:doi>10.1234/lamps.5</prism:doi>
			      <prism:publicationDate>2025-10-01T10:00:00.000Z</prism:publicationDate>
			    </item>
			  </channel>
			</rss>
			"
		`);
	});

	test('is written as Atom', () => {
		expect(writeFeed(whole, 'atom')).toMatchInlineSnapshot(`
			"<?xml version="1.0" encoding="utf-8"?>
			<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
			  <author>
			    <name>Nobody</name>
			  </author>
			  <id>urn:uuid:9b0f0d5e-0000-5000-8000-000000000000</id>
			  <link href="https://example.org/atom.xml" rel="self" type="application/atom+xml"/>
			  <link href="https://example.org/" rel="alternate" type="text/html"/>
			  <rights type="text">Nobody’s.</rights>
			  <subtitle type="text">Papers on lamps.</subtitle>
			  <title type="text"><![CDATA[Lamps & more]]></title>
			  <updated>2025-10-29T10:00:00.000Z</updated>
			  <entry>
			    <author>
			      <name>Ada Invented</name>
			    </author>
			    <author>
			      <name>Bo Made-Up</name>
			    </author>
			    <category term="Oil"/>
			    <content type="html"><![CDATA[<p>A lamp is lit.</p>]]></content>
			    <id>urn:uuid:9b0f0d5e-0000-5000-8000-000000000001</id>
			    <link href="https://example.org/papers/one.html" rel="alternate" type="text/html"/>
			    <link href="https://arxiv.org/abs/2510.01234" rel="related"/>
			    <published>2025-10-01T10:00:00.000Z</published>
			    <summary type="text">A lamp is lit.</summary>
			    <title type="text">One</title>
			    <updated>2025-10-29T10:00:00.000Z</updated>
			  </entry>
			</feed>
			"
		`);
	});

	test('is written as JSON Feed', () => {
		expect(writeFeed(whole, 'json')).toMatchInlineSnapshot(`
			"{
				"version": "https://jsonfeed.org/version/1.1",
				"title": "Lamps & more",
				"home_page_url": "https://example.org/",
				"feed_url": "https://example.org/feed.json",
				"description": "Papers on lamps.",
				"language": "en",
				"items": [
					{
						"id": "urn:uuid:9b0f0d5e-0000-5000-8000-000000000001",
						"url": "https://example.org/papers/one.html",
						"external_url": "https://arxiv.org/abs/2510.01234",
						"title": "One",
						"summary": "A lamp is lit.",
						"content_html": "<p>A lamp is lit.</p>",
						"authors": [
							{
								"name": "Ada Invented"
							},
							{
								"name": "Bo Made-Up"
							}
						],
						"tags": [
							"Oil"
						],
						"date_published": "2025-10-01T10:00:00.000Z",
						"date_modified": "2025-10-29T10:00:00.000Z"
					}
				]
			}
			"
		`);
	});
});

test.each(FEED_FORMATS)('what is not known of a channel and its entries leaves nothing in %s', (format) => {
	const text = writeFeed(channel({ summary: '' }), format);
	expect(text).not.toMatch(/rights|copyright|doi|related|external_url|summary|undefined/);
});

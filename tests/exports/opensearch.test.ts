import { expect, test } from 'vitest';
import { openSearchXml } from '../../src/exports/opensearch.ts';
import { siteSchema } from '../../src/model/site.ts';
import { xmlOf } from '../helpers/read-feed.ts';

const describing = (name: string): string => {
	const site = siteSchema.parse({ name, tagline: 'Lamps', description: 'On "lamps".', language: 'de' });
	return openSearchXml(site, 'https://example.org/base/?a&b/');
};

test('browsers are told what the search is called and where it is', () => {
	expect(describing('Oil & <Lamps>')).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="UTF-8"?>
		<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
			<ShortName>Oil &amp; &lt;Lamps&gt;</ShortName>
			<LongName>Oil &amp; &lt;Lamps&gt;</LongName>
			<Description>On &quot;lamps&quot;.</Description>
			<Language>de</Language>
			<InputEncoding>UTF-8</InputEncoding>
			<Url type="text/html" method="get" template="https://example.org/base/search.html?q={searchTerms}"/>
		</OpenSearchDescription>
		"
	`);
});

test('a name is cut to what the format allows, never within a sign', () => {
	const names = xmlOf(describing(`A shoal of lamp ${'🐝'.repeat(50)}`));
	const textOf = (element: string): string => names.getElementsByTagName(element)[0]?.textContent ?? '';
	expect(textOf('ShortName')).toBe('A shoal of lamp');
	expect(textOf('LongName')).toBe(`A shoal of lamp ${'🐝'.repeat(32)}`);
});

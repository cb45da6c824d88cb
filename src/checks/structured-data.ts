import { z } from 'zod';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import { text, webAddress } from '../model/schema-parts.ts';
import type { BuiltSite, PageCheck } from './built-site.ts';
import { readJson } from './json-text.ts';

/** Whether what pages tell search engines can be read, and has what its type asks for. */
export function checkStructuredData(site: BuiltSite, log: ProblemLog): PageCheck {
	let things = 0;
	const schema = thingWithin(site);
	return {
		page: ({ file, html, scan }) => {
			for (const { start, end } of scan.data) {
				things += 1;
				readJson({ file, text: html, start, end, maker: 'src/exports/json-ld.ts' }, schema, site, log);
			}
		},
		end: () => counted(things, 'thing'),
	};
}

/** https://schema.org asks for little; search engines ask for these. */
function thingWithin(site: BuiltSite) {
	const url = webAddress.refine(
		(address) => !site.isDead(address),
		'expected an address of this site with a page at it',
	);
	const head = { '@context': z.literal('https://schema.org'), url: url.optional() };
	const step = z.looseObject({ '@type': z.literal('ListItem'), position: z.int().positive(), name: text });
	const listItem = step.extend({ url: url.optional() });
	return z.discriminatedUnion('@type', [
		z.looseObject({ ...head, '@type': z.literal('WebSite'), name: text }),
		z.looseObject({ ...head, '@type': z.literal('ScholarlyArticle'), name: text, headline: text }),
		z.looseObject({
			...head,
			'@type': z.literal('CollectionPage'),
			name: text,
			mainEntity: z.looseObject({ '@type': z.literal('ItemList'), itemListElement: z.array(listItem) }),
		}),
		z.looseObject({
			...head,
			'@type': z.literal('PublicationIssue'),
			name: text,
			isPartOf: z.looseObject({ '@type': z.literal('Periodical'), name: text }),
			hasPart: z.array(z.looseObject({ name: text, url: url.optional() })),
		}),
		z.looseObject({
			...head,
			'@type': z.literal('BreadcrumbList'),
			itemListElement: z.array(step.extend({ item: url })).min(1),
		}),
	]);
}

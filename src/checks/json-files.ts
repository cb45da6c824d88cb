import { z } from 'zod';
import { CSL_TYPES } from '../exports/csl.ts';
import { COLLECTION_VERSION, collectionSchema, publishedPaperSchema } from '../model/collection.ts';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import { text, webAddress } from '../model/schema-parts.ts';
import type { BuiltSite } from './built-site.ts';
import { isCsl, isJsonFeed } from './json-names.ts';
import { readJson } from './json-text.ts';

/** Whether every JSON file for programs is what its kind says. Feeds are checked as feeds. */
export function checkJsonFiles(site: BuiltSite, log: ProblemLog): string {
	const files = [...site.files].filter((file) => file.endsWith('.json') && !site.isCopied(file));
	const kinds = kindsIn(site);
	let seen = 0;
	for (const file of files) {
		const kind = kinds.find(({ isOf }) => isOf(file));
		if (!kind) continue;
		seen += 1;
		const whole = site.textOf(file);
		readJson({ file, text: whole, start: 0, end: whole.length, maker: kind.maker }, kind.schema, site, log);
	}
	return counted(seen, 'file');
}

interface Kind {
	isOf: (file: string) => boolean;
	schema: z.ZodType;
	maker: string;
}

/** The first that fits a file's name is its kind. */
function kindsIn(site: BuiltSite): Kind[] {
	const page = text.refine((file) => site.files.has(file), 'expected a page of this site');
	const url = webAddress.refine((address) => !site.isDead(address), 'expected a page of this site').optional();
	const papers = collectionSchema.extend({ papers: z.array(publishedPaperSchema.extend({ page, url })) });
	return [
		{ isOf: (file) => file === 'papers.json', schema: papers, maker: 'src/exports/data/papers-json.ts' },
		{
			isOf: (file) => file === 'topics.json',
			schema: z.strictObject({ version: z.literal(COLLECTION_VERSION), topics: z.array(topicIn({ page, url })) }),
			maker: 'src/exports/data/topics-json.ts',
		},
		{
			isOf: (file) => file === 'papers.schema.json',
			schema: schemaOfSchemas,
			maker: 'src/exports/data/papers-json.ts',
		},
		{ isOf: isCsl, schema: cslSchema, maker: 'src/exports/csl.ts' },
		{
			isOf: (file) => file === 'search/parts.json',
			schema: z.record(z.string(), text),
			maker: 'src/indexing/parts-list.ts',
		},
		{ isOf: (file) => !isJsonFeed(file), schema: z.json(), maker: 'what has written it' },
	];
}

const topicIn = (places: { page: z.ZodType; url: z.ZodType }) =>
	z.strictObject({ id: text, name: text, definition: text, count: z.int().nonnegative(), ...places });

const schemaOfSchemas = z.looseObject({
	$schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
	type: z.literal('object'),
	properties: z.record(z.string(), z.json()),
});

const name = z.union([
	z.strictObject({ literal: text }),
	z.strictObject({ family: text, given: text, suffix: text.optional() }),
]);

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables, as far as our files have it. */
const cslItem = z.strictObject({
	id: text,
	type: z.enum(CSL_TYPES),
	title: text,
	author: z.array(name).min(1).optional(),
	issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
	...Object.fromEntries(
		['container-title', 'collection-title', 'volume', 'issue', 'page', 'publisher', 'number', 'DOI', 'note'].map(
			(key) => [key, text.optional()],
		),
	),
	URL: webAddress.optional(),
});

const cslSchema = z
	.array(cslItem)
	.refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'expected ids that all differ');

import { z } from 'zod';
import { ARXIV_ID, readArxivId } from './arxiv-id.ts';
import { isRealDate } from './date.ts';
import { readDoi } from './doi.ts';
import { aliases, text, webAddress } from './schema-parts.ts';

export const LINK_KINDS = ['paper', 'code', 'project', 'dataset', 'model', 'demo', 'list', 'other'] as const;

/** What readers call them. */
export const LINK_NAMES: Record<(typeof LINK_KINDS)[number], string> = {
	paper: 'Paper',
	code: 'Code',
	project: 'Project page',
	dataset: 'Data set',
	model: 'Model',
	demo: 'Demo',
	list: 'List',
	other: 'Link',
};

const count = z.int().nonnegative();
const date = z
	.string()
	.refine(isRealDate, { error: 'expected a date such as "2025-10-29", "2025-10" or "2025", in quotes' });

/** What is expected of an identifier: where another can be read in what is written, that alone. */
const orAlone =
	(read: (written: string) => string | undefined, example: string) =>
	({ input }: { input?: unknown }): string => {
		const meant = typeof input === 'string' ? read(input) : undefined;
		return `expected ${meant === undefined ? example : `"${meant}" alone, in quotes`}`;
	};

/** Where a paper was seen in a capture. */
const sightingSchema = z.strictObject({
	/** File name of the capture in `content/captures/`. */
	capture: text,
	/** Rank in that capture, from 1. */
	position: z.int().positive(),
	/** Line of the title in that capture, from 1. */
	line: z.int().positive(),
});

/**
 * The front matter of `content/papers/<slug>.md`, in the order in which it is written. Fields belong to the ingest,
 * which refreshes them from the captures until a person edits them, unless the schema says that the editor owns them.
 */
export const paperSchema = z.strictObject({
	/** Plain text, mathematics as `$…$`. */
	title: text,
	/** The date the source prints, as precise as it is known. Quoted in YAML, where a bare date is not a string. */
	published: date.optional(),
	/** In order, and only as a source names them. */
	authors: z.array(text).min(1).optional(),
	authorCount: z.int().min(1).optional(),
	/** More than are named, where the source does not say how many. */
	etAl: z.literal(true).optional(),
	organization: z.strictObject({ name: text, handle: text.optional() }).optional(),
	/** As of the newest capture that shows them. */
	comments: count.optional(),
	upvotes: count.optional(),
	/** Without version. Quoted in YAML: a bare `2512.10` reads back as the number 2512.1. */
	arxiv: z
		.string()
		.regex(ARXIV_ID, { error: orAlone(readArxivId, 'an arXiv id such as "2512.01234", in quotes') })
		.optional(),
	doi: z
		.string()
		.regex(/^10\.\d{4,9}\/[^\s\p{C}]+$/u, { error: orAlone(readDoi, 'a DOI such as "10.1145/1234567"') })
		.optional(),
	venue: z
		.strictObject({
			type: text,
			name: text,
			volume: text.optional(),
			issue: text.optional(),
			pages: text.optional(),
			publisher: text.optional(),
		})
		.optional(),
	/** arXiv classes, the primary first. */
	categories: z.array(text).min(1).optional(),
	links: z
		.array(z.strictObject({ url: webAddress, kind: z.enum(LINK_KINDS) }))
		.min(1)
		.optional(),
	/** Topic ids, the primary first, each once. */
	topics: z
		.array(text)
		.overwrite((ids) => [...new Set(ids)])
		.min(1)
		.max(3)
		.optional(),
	/** The sentence of the abstract that says what the paper contributes. */
	gist: text.optional(),
	sources: z.array(sightingSchema).min(1).optional(),
	/** Markdown. */
	note: text.optional().meta({ owner: 'editor' }),
	/** Pinned above the rest. */
	featured: z.boolean().optional().meta({ owner: 'editor' }),
	/** Kept, but not published. */
	hidden: z.boolean().optional().meta({ owner: 'editor' }),
	/** Older slugs that must go on leading here. */
	aliases,
});

export type LinkKind = (typeof LINK_KINDS)[number];
export type PaperFields = z.output<typeof paperSchema>;
export type Sighting = z.output<typeof sightingSchema>;
export type FieldName = keyof PaperFields;

/** A paper as the collection holds it. */
export interface Paper extends PaperFields {
	/** Made from the title once and never changed: the paper's address. */
	slug: string;
	/** Markdown; empty where no source gave one. */
	abstract: string;
}

/** The fields in the order in which an entry lists them. */
export const FIELD_NAMES = Object.keys(paperSchema.shape) as FieldName[];

/** Whether the ingest may write the field; the others are for people alone. */
export const isIngestField = (name: FieldName): boolean => paperSchema.shape[name].meta()?.['owner'] !== 'editor';

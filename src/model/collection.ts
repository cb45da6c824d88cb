import { z } from 'zod';
import { ISO_DATE } from './date.ts';
import { paperSchema } from './paper.ts';
import { text, webAddress } from './schema-parts.ts';
import type { Licence } from './site.ts';

/**
 * The number of the form of `papers.json` and `topics.json`. It goes up when something in them is renamed, removed or
 * comes to mean something else, not when something is added.
 */
export const COLLECTION_VERSION = 1;

/** What is said of the rights in all that is given away. The licence is that of the editor's own words alone. */
export function rightsNote(licence?: Licence): string {
	const note = 'Titles and abstracts are their authors’; topics, notes and digests are the editor’s';
	if (!licence) return `${note}.`;
	return `${note}, under ${licence.name}${licence.url ? ` (${licence.url})` : ''}.`;
}

const version = z
	.literal(COLLECTION_VERSION)
	.describe('The form of this file. It goes up when programs must be changed.');
const page = text.describe('Its page, seen from this file.');
const url = webAddress.optional().describe('Its page; absent where the address of the site is not known.');

const { shape } = paperSchema.omit({ hidden: true });

/** A paper as programs get it: what its entry has, and where its page is. What is not known is absent. */
export const publishedPaperSchema = z.strictObject({
	slug: text.describe('Its name in addresses, which never changes.'),
	page,
	url,
	...shape,
	title: shape.title.describe('Mathematics as $…$.'),
	published: shape.published.meta({
		description: 'YYYY-MM-DD, YYYY-MM or YYYY, as precise as it is known.',
		// What the schema checks in code a file cannot say; this much it can.
		pattern: ISO_DATE.source,
	}),
	authors: shape.authors.describe('In order; absent where no source names them.'),
	authorCount: shape.authorCount.describe('How many they are, where that is known.'),
	etAl: shape.etAl.describe('Present where there are more authors than are named, and nobody says how many.'),
	comments: shape.comments.describe('As of the newest capture that shows them.'),
	upvotes: shape.upvotes.describe('As of the newest capture that shows them.'),
	arxiv: shape.arxiv.describe('Without version.'),
	categories: shape.categories.describe('Classes of arXiv, the primary first.'),
	topics: shape.topics.describe('Ids as in topics.json, the primary first.'),
	gist: shape.gist.describe('The sentence of the abstract that says what the paper contributes.'),
	sources: shape.sources.describe('Where it was seen: the capture’s file, the rank in it, the line of the title.'),
	note: shape.note.describe('The editor’s, in Markdown.'),
	aliases: shape.aliases.describe('Older slugs, which still lead to it.'),
	abstract: text.optional().describe('Markdown, mathematics as $…$; absent where no source gave one.'),
});

/** `papers.json`. */
export const collectionSchema = z
	.strictObject({
		version,
		name: text.describe('Of the site.'),
		url: webAddress.optional().describe('Of the site; absent where it is not known.'),
		rights: text,
		count: z.int().nonnegative().describe('How many papers there are.'),
		papers: z.array(publishedPaperSchema).describe('The newest first and the undated last.'),
	})
	.describe('Every paper of the site with what is known of it. What is not known is absent.');

export type PublishedPaper = z.output<typeof publishedPaperSchema>;
export type Collection = z.output<typeof collectionSchema>;

/** `topics.json`. */
export interface TopicList {
	version: typeof COLLECTION_VERSION;
	topics: {
		id: string;
		name: string;
		definition: string;
		/** How many papers it has. */
		count: number;
		page: string;
		url?: string;
	}[];
}

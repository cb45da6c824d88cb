import { z } from 'zod';
import { mailSchema, subscribeSchema } from './newsletter.ts';
import { text, webAddress } from './schema-parts.ts';

/** The sets of faces that a site may be set in; `system` is the reader's own faces. */
export const FACES = ['stix-two', 'source-serif', 'libertinus', 'system'] as const;

/** `content/site.yaml`: what the site says about itself. */
export const siteSchema = z.strictObject({
	name: text,
	/** One line under the name. */
	tagline: text,
	/** One or two sentences for search engines and the about page. */
	description: text,
	/** Where the site will be served, such as `https://example.org/digest/`. The environment's SITE_URL goes first. */
	url: webAddress.optional(),
	/** Who answers for the site. */
	editor: text.optional(),
	/** The language of the pages, as a BCP 47 tag. */
	language: text.default('en'),
	/** Where the site's own files are kept, such as `https://github.com/owner/name`. */
	repository: webAddress.optional(),
	mail: mailSchema.optional(),
	/** Absent where there is no newsletter to subscribe to. */
	subscribe: subscribeSchema.optional(),
	/** Which pages have a picture of their own for links to them, besides the site as a whole. */
	pictures: z.enum(['topics', 'papers']).default('topics'),
	/** What the pages are set in. */
	faces: z.enum(FACES).default('stix-two'),
	/** What ids in feeds are made of, in place of the name: the old name, where the site gets a new one. */
	id: text.optional(),
});

export type Site = z.output<typeof siteSchema>;

import { z } from 'zod';
import { coloursSchema } from './colours.ts';
import { homeSchema } from './home.ts';
import { isLanguageTag } from './language.ts';
import { mailSchema, subscribeSchema } from './newsletter.ts';
import { text, webAddress } from './schema-parts.ts';

/** The sets of faces that a site may be set in; the first where nothing is said, `system` is the reader's own. */
export const FACES = ['stix-two', 'source-serif', 'libertinus', 'system'] as const;

/** Whether pages can be at addresses that begin with this one. */
export const isFolderAddress = (address: string): boolean => !/[?#]|\.html?$/i.test(address);

const siteAddress = webAddress.refine(isFolderAddress, {
	error: 'expected the address of the folder that the site is in, such as https://example.org/digest/',
});

/** What the editor's own words may be used for. */
const licenceSchema = z.strictObject({
	/** As people know it: `CC BY 4.0`. */
	name: text,
	/** Where its terms are. */
	url: webAddress.optional(),
});

export type Licence = z.output<typeof licenceSchema>;

/** `content/site.yaml`: what the site says about itself. */
export const siteSchema = z.strictObject({
	name: text,
	/** One line under the name. */
	tagline: text,
	/** One or two sentences for search engines and the about page. */
	description: text,
	/** Where the site will be served, such as `https://example.org/digest/`. The environment's SITE_URL goes first. */
	url: siteAddress.optional(),
	/** Who answers for the site. */
	editor: text.optional(),
	/** A sentence or two of Markdown for the foot of every page; addresses within the site begin with a slash. */
	footer: text.optional(),
	/** Of the editor's own words: topics, notes and digests. Titles and abstracts are their authors'. */
	licence: licenceSchema.optional(),
	/** Absent where the site is drawn in its own colours. */
	colours: coloursSchema.optional(),
	/** Which faces the site is set in. */
	faces: z.enum(FACES).default(FACES[0]),
	home: homeSchema,
	/** The language of the pages, as a BCP 47 tag. */
	language: text.refine(isLanguageTag, { error: 'expected a tag such as "en", "de" or "pt-BR"' }).default('en'),
	/** Where the site's own files are kept, such as `https://github.com/owner/name`. */
	repository: webAddress.optional(),
	mail: mailSchema.optional(),
	/** Absent where there is no newsletter to subscribe to. */
	subscribe: subscribeSchema.optional(),
	/** Which pages have a picture of their own for links to them, besides the site as a whole. */
	pictures: z.enum(['topics', 'papers']).default('topics'),
	/** What ids in feeds are made of, in place of the name: the old name, where the site gets a new one. */
	id: text.optional(),
});

export type Site = z.output<typeof siteSchema>;

import { z } from 'zod';
import { honestText } from './honest-text.ts';
import { text, webAddress } from './schema-parts.ts';

/** A tag of the sender's, such as `{{ unsubscribe_url }}`, which stands in an attribute of the mail as it is. */
const addressTag = text.refine((tag) => !/["<>]/.test(tag), {
	error:
		'expected an address, or the tag that your sender replaces with one, without quotation marks and angle brackets',
});

/** Braces without quotation marks are a mapping in YAML. A text that is refused says itself why. */
const QUOTED_TAG = (issue: { input?: unknown }): string | undefined =>
	typeof issue.input === 'string' ? undefined : 'expected text, with quotation marks around a tag in braces, or false';

/** What the mail of an issue says besides the issue. False leaves out what the sender adds itself. */
export const mailSchema = z.strictObject({
	/** Why one gets the mail, in a sentence. */
	why: text.optional(),
	/** Where one unsubscribes. */
	unsubscribe: z.union([addressTag, z.literal(false)], { error: QUOTED_TAG }).optional(),
	/** The sender's postal address, or the tag for it. */
	address: z.union([text, z.literal(false)], { error: QUOTED_TAG }).optional(),
	/** What becomes of a mail that is too long: shortened as far as it must be, or not built. */
	tooLong: z.enum(['shorten', 'fail']).default('shorten'),
});

/** The sender's form, by which readers subscribe. */
export const subscribeSchema = z.strictObject({
	/** Where the form is sent. */
	action: webAddress,
	/** Where else it leads readers when it has answered. Browsers that came from a page of the site go nowhere else. */
	answers: z.array(webAddress).optional(),
	/** What the sender calls the reader's address. */
	field: text.default('email'),
	/** What else the sender wants to be sent, by name. */
	hidden: z.record(text, z.string().overwrite(honestText)).optional(),
});

export type Subscribe = z.output<typeof subscribeSchema>;

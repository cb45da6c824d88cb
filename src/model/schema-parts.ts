import { z } from 'zod';
import { isAddressName } from './slug.ts';

/** What is not known is absent: no empty text stands for it. */
export const text = z.string().trim().min(1, { error: 'expected some text, or no such line' });

export const webAddress = z.url({
	protocol: /^https?$/,
	error: 'expected an address that begins with http:// or https://',
});

/** Older names of an entry, which must go on leading to it. */
export const aliases = z
	.array(
		text.refine(isAddressName, {
			error: 'expected the last part of an address without .html, such as "bees-at-night"',
		}),
	)
	.min(1)
	.optional()
	.meta({ owner: 'editor' });

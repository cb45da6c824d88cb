import { z } from 'zod';
import { honestText } from './honest-text.ts';
import { namesPerson } from './shown-address.ts';
import { isAddressName } from './slug.ts';

/** What is not known is absent: no empty text stands for it. What deceives the eye is left out, whoever wrote it. */
export const text = z.string().overwrite(honestText).trim().min(1, { error: 'expected some text, or no such line' });

/** The same address in one word: browsers take the space around it for none, and that within it for its code. */
const withoutSpace = (address: string): string => honestText(address).trim().replace(/\s/g, encodeURIComponent);

export const webAddress = z
	.url({
		protocol: /^https?$/,
		error: 'expected an address that begins with http:// or https://',
	})
	.refine((address) => !namesPerson(address), {
		error: 'expected an address whose host follows its two slashes, without a name and @ between them',
	})
	.overwrite(withoutSpace);

/** Older names of an entry, which must go on leading to it, each once. */
export const aliases = z
	.array(
		text.refine(isAddressName, {
			error: 'expected the last part of an address without .html, such as "bees-at-night"',
		}),
	)
	.overwrite((names) => [...new Set(names)])
	.min(1)
	.optional()
	.meta({ owner: 'editor' });

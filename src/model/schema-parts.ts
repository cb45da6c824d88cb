import { z } from 'zod';

/** What is not known is absent: no empty text stands for it. */
export const text = z.string().trim().min(1, { error: 'expected some text, or no such line' });

export const webAddress = z.url({
	protocol: /^https?$/,
	error: 'expected an address that begins with http:// or https://',
});

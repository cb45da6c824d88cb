import { z } from 'zod';
import { unrounded } from './arxiv-number.ts';

/** What answers hold for nothing: the field is missing, null, or empty. */
const nothing = z.union([z.null(), z.undefined(), z.literal(''), z.literal(false)]).transform(() => undefined);

/** A field that may be missing, in any of the ways in which answers leave one out. */
export const maybe = <Field extends z.ZodType>(field: Field) => z.union([nothing, field]).optional();

/** Text, where some write a number. */
export const words = maybe(
	z.union([z.string(), z.number().transform(String)]).transform((text) => text.trim() || undefined),
);

/** A whole number, where some write text or a fraction of zero. What counts nothing is left out. */
export const count = maybe(
	z
		.union([
			z.number(),
			z
				.string()
				.regex(/^\s*\d+(?:\.0*)?\s*$/)
				.transform(Number),
		])
		.transform((number) => (Number.isSafeInteger(number) && number >= 0 ? number : undefined)),
);

/** A list, where some write its only member alone, and nulls among the members. */
export const listOf = <Member extends z.ZodType>(member: Member) =>
	maybe(z.preprocess((value) => [value].flat().filter((one) => one !== null && one !== ''), z.array(member)));

/** An identifier of arXiv, where some write a number. */
export const arxivNumber = maybe(z.union([z.string().trim(), z.number().transform((id) => unrounded(String(id)))]));

import { z } from 'zod';
import { text } from './schema-parts.ts';

/** `content/thesaurus.yaml`: groups of words and phrases that are near in meaning, for the search. */
export const thesaurusSchema = z.array(
	z
		.array(text, { error: 'expected a group in square brackets, such as [goat, kid]' })
		.min(2, { error: 'expected two words or more that are alike' }),
	{ error: 'expected a group on each line, such as - [goat, kid]' },
);

export type Thesaurus = z.output<typeof thesaurusSchema>;

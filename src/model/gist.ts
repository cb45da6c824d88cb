import type { Paper } from './paper.ts';
import { closed } from './sentence.ts';

/** The gist where the abstract follows it: none where it is the whole abstract, which would be said twice. */
export const gistBefore = ({ gist, abstract }: Pick<Paper, 'gist' | 'abstract'>): string | undefined =>
	gist === undefined || closed(gist) === closed(abstract.trim()) ? undefined : gist;

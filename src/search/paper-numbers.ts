import { readArxivId } from '../model/arxiv-id.ts';
import { readDoi } from '../model/doi.ts';

/**
 * How an index has a paper's number at arXiv or its DOI: as one word, so that a part of it finds nothing.
 *
 * @param number As `paperNumber` gives it.
 */
export const numberWord = (number: string): string => `#${number}`;

/** The number at arXiv or else the DOI in what people write for it; nothing where there is none. */
export const paperNumber = (written: string): string | undefined =>
	readArxivId(bare(written)) ?? readDoi(written)?.toLowerCase();

/** The numbers that are asked for, among other words too: the title of a paper's page at arXiv begins with one. */
export const numbersIn = (query: string): string[] => [
	...new Set([query, ...query.split(/\s+/)].flatMap((written) => paperNumber(written) ?? [])),
];

/** Whether nothing but one number is asked for. */
export const isNumber = (query: string): boolean =>
	readArxivId(bare(query)) !== undefined || (ONE_WORD.test(query) && readDoi(query) !== undefined);

const ONE_WORD = /^\s*(?:doi:?\s+)?\S+\s*$/i;

/** Without the signs around it. Those behind it are looked for from the first of several alone: there may be thousands. */
const bare = (written: string): string => written.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');

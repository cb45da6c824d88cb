/**
 * How an index has a paper's number at arXiv: as one word, so that a part of it finds nothing.
 *
 * @param id As `readArxivId` gives it.
 */
export const arxivWord = (id: string): string => `#${id}`;

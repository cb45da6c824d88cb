import type { TitledPaper } from '../model/cited-paper.ts';
import { firstNames } from '../model/byline.ts';
import { dateInWords } from '../model/date.ts';
import { oneLine } from '../model/one-line.ts';
import { closed } from '../model/sentence.ts';
import { venueInWords } from '../model/venue.ts';
import { addressOf, authorsNote, type CitationOptions } from './citation-facts.ts';

/** A paper as one line of plain text, as a list of references has it. What is not known is left out. */
export const citationTextOf = (paper: TitledPaper, options: Pick<CitationOptions, 'pageOf'>): string =>
	citationPartsOf(paper, options).join(' ');

/** The sentences of that line, and after them where the paper is. */
export function citationPartsOf(paper: TitledPaper, options: Pick<CitationOptions, 'pageOf'>): string[] {
	const { title, plainTitle = title, authors, published, venue, arxiv, doi } = paper;
	const sentences = [
		authors && firstNames(authors),
		plainTitle,
		venue && venueInWords(venue),
		published && dateInWords(published),
		arxiv && `arXiv:${arxiv}`,
		doi && `doi:${doi}`,
		authorsNote(paper),
	];
	const said = sentences.flatMap((sentence) => (sentence ? [closed(oneLine(sentence))] : []));
	return [...said, addressOf(paper, options) ?? []].flat();
}

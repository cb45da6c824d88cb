import type { TitledPaper } from '../model/cited-paper.ts';
import { dateInWords } from '../model/date.ts';
import { addressOf, authorsNote, type CitationOptions, oneLine, pagesOf } from './citation-facts.ts';

/** A paper as one line of plain text, as a list of references has it. What is not known is left out. */
export function citationTextOf(paper: TitledPaper, options: Pick<CitationOptions, 'pageOf'>): string {
	const { title, plainTitle = title, authors, published, arxiv, doi } = paper;
	const sentences = [
		authors?.join(', '),
		plainTitle,
		placeOf(paper),
		published && dateInWords(published),
		arxiv && `arXiv:${arxiv}`,
		doi && `doi:${doi}`,
		authorsNote(paper),
	];
	const said = sentences.flatMap((sentence) => (sentence ? [closed(oneLine(sentence))] : []));
	return [...said, addressOf(paper, options) ?? []].flat().join(' ');
}

/** `Journal of Lamps 7(2), 1-9`. */
function placeOf({ venue }: TitledPaper): string | undefined {
	if (!venue) return undefined;
	const { name, volume = '', issue } = venue;
	const number = volume + (issue === undefined ? '' : `(${issue})`);
	return [[name, number].filter(Boolean).join(' '), pagesOf(venue, '–')].filter(Boolean).join(', ');
}

const closed = (sentence: string): string => (/[.?!…。？！]$/.test(sentence) ? sentence : `${sentence}.`);

import { readArxivId } from '../../../model/arxiv-id.ts';
import { arxivIdIn } from '../../reading/arxiv-words.ts';
import { withoutMarks } from './marks.ts';

/** What a record knows of itself in the line that begins it. */
export interface Head {
	arxiv: string;
	/** Whether it offers the paper in its formats, as lists and searches do. */
	isListed: boolean;
	/** Whether it names the archive alone, as the page of one paper does. */
	isPage: boolean;
	/** Whether it holds an identifier alone, which may as well be the end of a wrapped line. */
	isBare: boolean;
	/** What stands behind: the classes and the DOI, in a search. */
	rest: string;
}

const NUMBER = String.raw`(?:\[\d{1,6}\]|\d{1,6}\.)`;
const OFFER = String.raw`\[\s?(?:pdf|ps|html|other|src|format)\b[^\]]{0,80}\]?`;
const REMARK = String.raw`\((?:cross-list[^()]{0,40}|replaced[^()]{0,40}|withdrawn|\*cross-listing\*|(?<archive>[a-z-]{2,9}(?:\.[A-Za-z-]{2,12})?))\)`;
const HEAD = new RegExp(
	String.raw`^(?:${NUMBER}\s{0,9})?(?:arXiv\s?:|Paper(?: \(\*cross-listing\*\))?:)\s?(?<id>[^\s[(,]{4,40})\s*(?:${REMARK}\s*)?(?:(?<offer>${OFFER})(?<rest>.{0,300})|,?\s*\(?\d+\s?kb\)?)?$`,
	'i',
);
const DAMAGED = new RegExp(String.raw`^(?<number>${NUMBER}\s{0,9})?(?<words>.{0,90}?)${OFFER}(?<rest>.{0,300})$`, 'i');

/**
 * Reads a line that begins a record: `[1] arXiv:2411.09642 (cross-list from cs.LG) [pdf, html, other]` in a list,
 * `arXiv:2411.07996` in a mail, `arXiv:2411.09642 (cs)` on the paper's page. Of its number, its identifier and its
 * formats one may be damaged.
 */
export function readHead(line: string): Head | undefined {
	const text = withoutMarks(line);
	const { id = '', archive, offer, rest = '' } = HEAD.exec(text)?.groups ?? {};
	const isListed = offer !== undefined;
	const isPage = archive !== undefined && !isListed;
	if (id !== '' && (isListed || readArxivId(id) !== undefined))
		return { arxiv: id, isListed, isPage, isBare: /^arXiv\s?:\s?\S+$/i.test(text), rest };
	const damaged = DAMAGED.exec(text)?.groups;
	if (!damaged || !(damaged['number'] || /arx|xiv/i.test(damaged['words'] ?? ''))) return undefined;
	return { arxiv: arxivIdIn(text) ?? '', isListed: true, isPage: false, isBare: false, rest: damaged['rest'] ?? '' };
}

const OFFER_ALONE = new RegExp(`^${OFFER}$`, 'i');

/** Whether a line offers a listed paper in its formats and holds no more: `[ pdf , html , other ]`. */
export const isOfferAlone = (line: string): boolean => OFFER_ALONE.test(line);

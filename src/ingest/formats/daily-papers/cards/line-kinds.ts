import { readDate } from '../metadata.ts';
import { targetOn } from './addresses.ts';
import { PICTURE_WORDS } from './organization.ts';
import { bareText, type PageLine } from './page-line.ts';

/** What a line of a card is for. */
export type LineKind =
	| 'votes'
	| 'comments'
	/** Votes or comments: where it stands tells which. */
	| 'number'
	/** The word that a number of votes follows, maybe on the next line. */
	| 'vote-word'
	| 'authors'
	| 'divider'
	| 'date'
	| 'organization'
	/** To the code, to arXiv. */
	| 'links'
	/** Who put the paper on the page. */
	| 'submitter'
	| 'picture'
	/** What the page has around the list. */
	| 'furniture'
	/** Of another page below the first one, where the list of the page above has ended. */
	| 'header'
	| 'text';

const NUMBER = /^(?:-|–|\d[\d,]*|\d+(?:\.\d+)?k)$/i;
const COMMENTS = /^\d[\d,]* comments?$/i;
const AUTHORS = /^[•·*+-]?\s*(\d[\d,]*) authors?$/i;
const VOTE_WORD = /^upvoted?\b\s*/i;
const SUBMITTER = /^(?:·\s*)?submitted by\b/i;
const LINK_WORDS =
	/^(?:link:\s*)?(?:github|code|project(?: page)?|(?:view )?arxiv(?: page)?|(?:view )?pdf|homepage|add to collection)(?:\s+[\d.,]+k?)?$/i;
/** The day of a page that lists a month. */
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?$/i;
const FURNITURE =
	/^(?:previous(?:\s+next)?|next|company|tos|privacy|about|careers|jobs|website|system theme|light|dark|models|datasets|spaces|pricing|docs|daily|weekly|monthly|week \d+(?:, \d{4})?|filters?|search (?:any paper|by arxiv|papers|results for\b).*|[<>‹›←→]|subscribe|new|(?:daily|trending) papers|trending papers ranked by .*|get trending papers in your email inbox.*|© .*|\[content truncated\])$/i;
/** A bullet, a picture's own words, or those in place of a film. */
const PICTURE = /^(?:[*+•[\]]|\[[^\]]*\]|your browser does not support the (?:video|audio) (?:tag|element)\.?)$/i;

/** Whether words are of the page, and not of its list. */
export const isFurniture = (text: string): boolean => FURNITURE.test(text) || MONTH.test(text);

/** Tells what one line is for, by its words and by what its links lead to. */
export function kindOf(line: PageLine): LineKind {
	const text = bareText(line);
	if (text === '·') return 'divider';
	if (NUMBER.test(line.text) || NUMBER.test(text)) return numberKind(line);
	if (text === '' || PICTURE.test(text)) return 'picture';
	if (VOTE_WORD.test(text) && (text.replace(VOTE_WORD, '') === '' || NUMBER.test(text.replace(VOTE_WORD, '')))) {
		return 'vote-word';
	}
	if (COMMENTS.test(text)) return 'comments';
	if (AUTHORS.test(text)) return 'authors';
	if (SUBMITTER.test(text)) return 'submitter';
	if (readCardDate(line)) return 'date';
	if (LINK_WORDS.test(text) || isOfLinks(line)) return 'links';
	if (isFurniture(text)) return 'furniture';
	if (targetOn(line, 'organization') && text.length < 100) return 'organization';
	const isPictured = line.links.length > 0 && !targetOn(line, 'paper') && text.length < 100 && PICTURE_WORDS.test(text);
	return isPictured ? 'organization' : 'text';
}

/** Whether a line is nothing but such links, or a part of one: a sentence may hold one, too. */
function isOfLinks({ text, links }: PageLine): boolean {
	if (links.length === 0 || !links.every(({ words }) => LINK_WORDS.test(words))) return false;
	const rest = links.reduce((left, { words }) => left.replace(words, ''), text.replace(/\[[^\]]*\]/g, ''));
	return !/\p{L}{2}|\.$/u.test(rest) || links.some(({ words }) => words.includes(text));
}

function numberKind(line: PageLine): LineKind {
	if (targetOn(line, 'votes')) return 'votes';
	// The bullet of an author's picture.
	if (line.text === '-' && targetOn(line, 'paper')) return 'picture';
	return targetOn(line, 'comments') ? 'comments' : 'number';
}

/** `Published on Oct 4, 2026`, `Jun 10 3`, with the number of comments behind. */
export function readCardDate(line: PageLine): ReturnType<typeof readDate> {
	const text = bareText(line).replace(/^·\s*/, '');
	return readDate(text.replace(/\s+/g, ' '), line.place);
}

/** `12 authors`. */
export function readAuthorCount(line: PageLine): number | undefined {
	const count = Number(AUTHORS.exec(bareText(line))?.[1]?.replaceAll(',', ''));
	return count > 0 ? count : undefined;
}

const numberOn = (line: PageLine): string =>
	bareText(line)
		.replace(VOTE_WORD, '')
		.replace(/ comments?$/i, '');

/** `1.2k` */
export const isRounded = (line: PageLine): boolean => /^\d.*k$/i.test(numberOn(line));

/** A dash stands for none. A number in thousands is no exact one and is not taken. */
export function readNumber(line: PageLine): number | undefined {
	const text = numberOn(line);
	if (/^[-–]$/.test(text)) return 0;
	return /^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

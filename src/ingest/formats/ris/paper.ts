import { nonEmpty, withoutAbsent } from '../../../model/absent.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { joinedAtHyphens } from '../../reading/hyphens-at-ends.ts';
import { markedTextToPlain } from '../../reading/marked-text.ts';
import { isNoValue } from '../../reading/no-value.ts';
import { authorsIn } from './authors.ts';
import { dateOf } from './date.ts';
import { arxivOf, doiOf, linksOf } from './identifiers.ts';
import type { RawRecord, Value } from './records.ts';
import { venueOf } from './venue.ts';

/** What stands behind tags, in the order in which they are asked for; fields that are empty are none. */
export type Texts = (...tags: string[]) => string[];

/** Where a title stands, the usual field first. Only books put theirs where papers have that of the book. */
const TITLES = ['TI', 'T1', 'CT', 'BT'];

/** No tag of RIS: databases that part teams from persons have theirs under it, each name as it is read. */
export const TEAM = 'team';

/** The field that holds the title. */
export const titleOf = ({ values }: RawRecord): Value | undefined =>
	TITLES.flatMap((tag) => values.get(tag) ?? []).find(({ text }) => !isNoValue(text));

/** What a record says of a paper whose title is known. */
export function paperOf(
	{ values }: RawRecord,
	titleText: string,
	file: string,
): Omit<ListedPaper, 'place' | 'position'> {
	const of = (...tags: string[]): Value[] =>
		tags.flatMap((tag) => values.get(tag) ?? []).filter(({ text }) => !isNoValue(text));
	const texts: Texts = (...tags) => of(...tags).map(({ text }) => text.trim());
	const named = (...tags: string[]): string[] => texts(...tags).map((text) => plainLine(text));
	const type = texts('TY')[0]?.toUpperCase() ?? '';
	const abstract = (texts('AB').length > 0 ? texts('AB') : texts('N2')).map(plainText).join('\n\n');
	// One of the two fields repeats the other, sometimes shortened.
	const [authors, others] = [authorsIn(texts('AU')), authorsIn(texts('A1'))];
	const people = authors.length >= others.length ? authors : others;
	const date = dateOf(of('PY', 'YR', 'Y1'), of('DA'));
	const [title, arxiv] = [plainLine(titleText), arxivOf(texts)];
	return withoutAbsent({
		title,
		abstract: abstract || undefined,
		date: date && { text: date.text, place: { file, line: date.line, column: 1 } },
		authors: nonEmpty([...people, ...named(TEAM)]),
		arxiv,
		doi: doiOf(texts),
		venue: venueOf(type, title, named, arxiv !== undefined),
		links: nonEmpty(linksOf(type, texts)),
	});
}

/** Paragraphs are kept, lines are folded. */
const plainText = (text: string): string =>
	joinedAtHyphens(text)
		.split(/\n{2,}/)
		.map((paragraph) => markedTextToPlain(paragraph.replace(/\n/g, ' ')))
		.join('\n\n')
		.trim();

const plainLine = (text: string): string => markedTextToPlain(joinedAtHyphens(text).replace(/\s*\n\s*/g, ' ')).trim();

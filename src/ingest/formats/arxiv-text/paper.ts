import type { ListedPaper } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';
import { paperOf } from '../../reading/archive-record.ts';
import { firstVersionDate } from '../../reading/arxiv-month.ts';
import { arxivIdIn } from '../../reading/arxiv-words.ts';
import { authorsIn } from '../../reading/author-string.ts';
import { readWrittenDate } from '../../written-date.ts';
import { type AbstractText, abstractText } from './abstract-text.ts';
import { areClasses, classesIn, doiBeside } from './classes.ts';
import type { PageLine } from './page-lines.ts';
import { has, type PartName, type RawRecord } from './raw-record.ts';
import { headingOf, wordsIn } from './title-and-names.ts';

/** A record as it was read: its paper, unless it is refused, and whether the page has folded its abstract. */
export interface ReadRecord {
	paper?: ListedPaper;
	isFolded: boolean;
}

/** @param width That of the page's lines, where a program has wrapped them. */
export function readRecord(
	record: RawRecord,
	position: number,
	width: number | undefined,
	log: ProblemLog,
): ReadRecord {
	const { title, names, below } = headingOf(record, width);
	const { text: abstract, isFolded } = abstractOf(record, below);
	const arxiv = record.arxiv || (arxivIdIn(textOf(record, 'cite')) ?? '');
	const beside = inOneLine(wordsIn(record, 'front').filter(({ text }) => areClasses(text)));
	const told = {
		...{ place: title[0]?.place ?? record.place, position, arxiv, abstract },
		title: inOneLine(title),
		...authorsIn(inOneLine(names)),
		...dateOf(record, arxiv),
		doi: textOf(record, 'doi') || doiBeside(beside),
		journalReference: textOf(record, 'journal'),
		comments: textOf(record, 'comments'),
		categories: classesIn(has(record, 'classes') ? textOf(record, 'classes') : beside),
	};
	const read = paperOf(told, log);
	if (!read) return { isFolded: false };
	return { paper: isFolded && read.abstract !== undefined ? { ...read, isBeginning: true } : read, isFolded };
}

const inOneLine = (lines: readonly PageLine[]): string =>
	lines
		.map(({ text }) => text)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();

const textOf = (record: RawRecord, name: PartName): string => inOneLine(wordsIn(record, name));

/** In a mail as it is indented, elsewhere as the page parts it. */
function abstractOf(record: RawRecord, below: readonly PageLine[]): AbstractText {
	const mailed = record.parts.get('mailed');
	if (mailed) return { text: mailed.map((line) => line.mailed).join('\n'), isFolded: false };
	const labelled = record.parts.get('abstract') ?? [];
	return abstractText(labelled.length > 0 ? labelled : (record.parts.get('body') ?? below));
}

/**
 * The day of the first version. A list gives the day on which it announces a paper, which may be that of a new version,
 * and a mail of a new version the day of that: there the identifier alone tells the month.
 */
function dateOf(record: RawRecord, arxiv: string): { date?: string } {
	const announced = textOf(record, 'announced');
	const first = /\bv1 submitted (\d{1,2} \p{L}+,? \d{4})/u.exec(announced)?.[1];
	const written = first ?? record.firstSent ?? (announced || textOf(record, 'date')).replace(/[;(].*$/, '').trim();
	return readWrittenDate(written) === undefined ? {} : { date: firstVersionDate(written, arxiv) };
}

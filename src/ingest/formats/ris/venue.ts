import { withoutAbsent } from '../../../model/absent.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { isArxivsName } from '../../reading/arxiv-words.ts';
import { pagesOf } from '../../reading/pages.ts';
import type { Texts } from './paper.ts';

const JOURNALS = /^(?:JOUR|EJOUR|JFULL|INPR|ABST)$/;
const CONFERENCES = /^(?:CONF|CPAPER)$/;
/** Works of their own: what others give as journal and pages is here a series and a number of pages. */
const WHOLE = /^(?:BOOK|EBOOK|EDBOOK|THES)$/;

/** Where a reference came out; its full name where there are several. Of a paper at arXiv, arXiv itself is left out. */
export function venueOf(type: string, title: string, texts: Texts, isAtArxiv: boolean): ListedPaper['venue'] {
	const [publisher] = texts('PB');
	const named = texts('JF', 'T2', 'BT', 'JO', 'C3', 'JT', 'JA', 'J2', 'J1', 'SO').find((text) => text !== title);
	const name = WHOLE.test(type) ? (publisher ?? named) : (named ?? publisher);
	if (name === undefined || (isAtArxiv && isArxivsName(name))) return undefined;
	const [volume] = texts('VL', 'VO');
	const cited = citedIn(name, volume);
	const [issue = cited?.issue] = [...texts('IS', 'CP'), ...issuesOfEndNote(type, texts)];
	const pages = WHOLE.test(type) ? undefined : spanOf(texts);
	return withoutAbsent({
		type: typeOf(type),
		name: cited?.name ?? name,
		volume: isAtArxiv && /arxiv|^abs\//i.test(volume ?? '') ? undefined : volume,
		issue,
		pages,
		publisher: publisher === name ? undefined : publisher,
	});
}

const CHAPTERS = /^E?CHAP$/;
const ISSUE = /^(?:\d{1,3}(?:[-–/]\d{1,3})?|(?:suppl\.?|pt\.?)\s?\d{1,2})$/i;

/** EndNote writes the issue under `M1`, where others have notes; of books and their chapters it is the volume in a series. */
const issuesOfEndNote = (type: string, texts: Texts): string[] =>
	WHOLE.test(type) || CHAPTERS.test(type) ? [] : texts('M1').filter((text) => ISSUE.test(text));

/** NASA ADS writes all into one line: `Annals of Kettles, Volume 53, Issue 1, pp. 12-34.` */
function citedIn(name: string, volume: string | undefined): { name?: string; issue?: string } | undefined {
	const found = /^(?<name>.{1,300}?), volume (?<volume>[^\s,]+), (?:issue (?<issue>[^\s,]+), )?\S/i.exec(name)?.groups;
	return found?.['volume'] === volume ? found : undefined;
}

function typeOf(type: string): string {
	if (JOURNALS.test(type)) return 'journal';
	return CONFERENCES.test(type) ? 'conference' : type.toLowerCase() || 'reference';
}

/** `SP` and `EP`; either may hold both, and an article may have a number instead. */
function spanOf(texts: Texts): string | undefined {
	const clean = (page: string | undefined): string | undefined => pagesOf(page)?.replace(/^–|–$/g, '');
	const [start, end] = [clean(texts('SP', 'BP')[0]), clean(texts('EP')[0])];
	// Ovid puts `No Pagination Specified` into both.
	if (/^no\b/i.test(start ?? '') && /specified$/i.test(end ?? '')) return texts('C7', 'AR')[0];
	if (start === undefined || end === undefined) return start ?? end ?? texts('C7', 'AR')[0];
	if (start === end || start.includes('–')) return start;
	return end.includes('–') ? end : `${start}–${end}`;
}

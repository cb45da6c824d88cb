import { withoutAbsent } from '../../../model/absent.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { isArxivsName } from '../../reading/arxiv-words.ts';
import { pagesOf } from '../../reading/pages.ts';
import type { FieldText } from './date.ts';

/** The fields that say where a paper came out; all of them hold TeX. */
export const VENUE_FIELDS = [
	'journal',
	'journaltitle',
	'journalsubtitle',
	'booktitle',
	'booksubtitle',
	'maintitle',
	'eventtitle',
	'conference',
	'school',
	'institution',
	'organization',
	'publisher',
	'series',
	'volume',
	'number',
	'issue',
	'pages',
	'eid',
	'articleno',
	'article-number',
	'art_number',
] as const;

/** Where a paper came out. Of a paper at arXiv, arXiv itself is left out: its number says it. */
export function venueOf(type: string, text: FieldText, isAtArxiv: boolean): ListedPaper['venue'] {
	const known: FieldText = (name) => {
		const value = text(name);
		return value !== undefined && /arxiv|^abs\//i.test(value) && (isAtArxiv || name !== 'publisher')
			? undefined
			: value;
	};
	const named = nameOf(type, isAtArxiv ? known : text);
	if (!named || (isAtArxiv && isArxivsName(named.name))) return undefined;
	const publisher = [known('publisher'), known('institution'), known('school'), known('organization')].find(
		(house) => house !== undefined && house !== named.name,
	);
	const [volume, issue] = [known('volume'), known('number') ?? known('issue')];
	const pages = ['pages', 'eid', 'articleno', 'article-number', 'art_number'].map(known).find(Boolean);
	return withoutAbsent({ ...named, volume, issue, pages: pagesOf(pages), publisher });
}

const JOURNALS = ['journal', 'journaltitle'];
const PROCEEDINGS = ['booktitle', 'eventtitle', 'conference'];
const HOUSES = ['school', 'institution', 'organization', 'maintitle', 'series', 'publisher'];

function nameOf(type: string, text: FieldText): { type: string; name: string } | undefined {
	const first = (names: readonly string[]): string | undefined => names.map(text).find((name) => name !== undefined);
	const journal = first(JOURNALS);
	if (journal !== undefined) return { type: 'journal', name: withSubtitle(journal, text('journalsubtitle')) };
	const book = first(PROCEEDINGS);
	// Some programs write the title of a book a second time.
	if (book !== undefined && book !== text('title'))
		return { type: typeIn(type), name: withSubtitle(book, text('booksubtitle')) };
	const house = first(HOUSES);
	if (house === undefined) return undefined;
	// Proceedings as a whole are a book of their publisher's, not a paper at themselves.
	return { type: type.endsWith('proceedings') ? 'book' : type, name: house };
}

/** What a work within a book is; people call the chapter of a book a book, too. */
function typeIn(type: string): string {
	if (type === 'book') return 'incollection';
	return /^(?:incollection|inbook|inreference|bookinbook|suppbook)$/.test(type) ? type : 'conference';
}

/** `Title: Subtitle`, unless the title holds it already. */
export const withSubtitle = (title: string, subtitle: string | undefined): string =>
	subtitle === undefined || title.includes(subtitle)
		? title
		: `${title}${/[:?!.]$/.test(title) ? '' : ':'} ${subtitle}`;

import { nonEmpty, withoutAbsent } from '../../../model/absent.ts';
import type { ListedPaper } from '../../../model/capture.ts';
import { readArxivId } from '../../../model/arxiv-id.ts';
import type { Place } from '../../../model/problem.ts';
import { joinedAtHyphens } from '../../reading/hyphens-at-ends.ts';
import { authorName, namesIn } from './authors.ts';
import { dateOf, type FieldText, YEAR_FIELDS } from './date.ts';
import type { FieldedEntry } from './fields.ts';
import { arxivOf, categoriesOf, doiOf, linksOf } from './identifiers.ts';
import type { TexReader } from './tex-text.ts';
import { VENUE_FIELDS, venueOf, withSubtitle } from './venue.ts';

const TEXT_FIELDS = ['title', 'subtitle', 'abstract', 'day', ...YEAR_FIELDS, ...VENUE_FIELDS];

/** What an entry says of a paper; nothing where it has no title. */
export function paperOf(
	type: string,
	entry: FieldedEntry,
	readTex: TexReader,
	placeOf: (offset: number) => Place,
): Omit<ListedPaper, 'place' | 'position'> | undefined {
	const { fields } = entry;
	if (!fields.has('title')) return undefined;
	const values = new Map(TEXT_FIELDS.flatMap((name) => [[name, fields.get(name)?.value ?? ''] as const]));
	const { texts, authors: parted } = readTex(values, namesIn(fields.get('author')?.value ?? ''));
	const lines: FieldText = (name) => joinedAtHyphens(texts.get(name) ?? '') || undefined;
	const text: FieldText = (name) => lines(name)?.replace(/[^\S\n]*\n(?!\n)[^\S\n]*/g, ' ') || undefined;
	const title = text('title');
	if (title === undefined) return undefined;
	const [date, doi, links] = [dateOf(text), doiOf(entry), linksOf(type, entry)];
	const arxiv = arxivOf(entry) ?? [doi ?? '', ...links.map(({ url }) => url)].find(readArxivId);
	const placed = (...names: string[]): Place | undefined => {
		const field = names.map((name) => fields.get(name)).find(Boolean);
		return field && placeOf(field.offset);
	};
	return withoutAbsent({
		title: withSubtitle(title, text('subtitle')),
		abstract: lines('abstract'),
		date: date === undefined ? undefined : withoutAbsent({ text: date, place: placed(...YEAR_FIELDS) }),
		authors: nonEmpty(parted.map(authorName).filter(Boolean)),
		arxiv,
		doi,
		doiPlace: placed('doi'),
		venue: venueOf(type, text, arxiv !== undefined),
		categories: arxiv === undefined ? undefined : nonEmpty(categoriesOf(entry)),
		links: nonEmpty(links),
	});
}

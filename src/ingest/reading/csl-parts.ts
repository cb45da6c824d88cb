import { z } from 'zod';
import type { ListedPaper } from '../../model/capture.ts';
import { readWrittenDate } from '../written-date.ts';
import { listOf, maybe, words } from './json-fields.ts';
import { nameInOrder, uninverted } from './names.ts';

/** A name of CSL, which Crossref's are alike to. */
const cslName = z.union([
	z.string().transform(uninverted),
	z
		.looseObject({
			family: words,
			given: words,
			'dropping-particle': words,
			'non-dropping-particle': words,
			suffix: words,
			literal: words,
			name: words,
		})
		.transform((name) => {
			const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
			const { given, family, suffix } = name;
			return nameInOrder({ given, particle: particles, family, suffix }) || (name.literal ?? name.name ?? '');
		}),
]);

export const cslNames = listOf(cslName);

const part = z.union([z.number(), z.string(), z.null()]).optional();

/** A date of CSL, in the words in which `readWrittenDate` reads it; nothing where it tells no year. */
export const cslDate = maybe(
	z.union([
		z.union([z.string(), z.number()]).transform((text) => legible(String(text))),
		z
			.looseObject({
				'date-parts': maybe(z.array(z.union([z.array(part), z.number(), z.string(), z.null()]))),
				raw: words,
				literal: words,
				'date-time': words,
			})
			.transform(({ 'date-parts': parts, raw, literal, ...date }) => {
				const said = [raw, literal, date['date-time']].map((text) => text && legible(text));
				return dateIn(parts) ?? said.find(Boolean);
			}),
	]),
);

/** The first of one or two dates, each of year, month and day; some write a single one without its own brackets. */
function dateIn(parts: unknown[] | undefined): string | undefined {
	const first: unknown[] | undefined = Array.isArray(parts?.[0]) ? parts[0] : parts;
	const [year, ...others] = (first ?? []).map(String);
	if (year === undefined || !/^\d{4}/.test(year)) return undefined;
	if (year.length > 4) return legible(year);
	const numbers: string[] = [];
	for (const other of others) {
		// A season may be written as a month beyond the twelfth.
		const isKnown = /^\d{1,2}$/.test(other) && Number(other) > 0 && (numbers.length > 0 || Number(other) <= 12);
		if (!isKnown) break;
		numbers.push(other.padStart(2, '0'));
	}
	return [year, ...numbers.slice(0, 2)].join('-');
}

/** Of words that are no date as a whole, such as `Spring 2009` or `c. 2009`, the year; of others, such as `n.d.`, nothing. */
function legible(text: string): string | undefined {
	if (readWrittenDate(text) !== undefined) return text;
	return /(?<!\d)[12]\d{3}(?!\d)/.exec(text)?.[0] ?? (/\d/.test(text) ? text : undefined);
}

type Venue = NonNullable<ListedPaper['venue']>;

/** A venue with what is known of it; none without a name. A publisher whose name is the venue's is said once. */
export function venueWith(
	type: string,
	name: string | undefined,
	parts: Partial<Record<'volume' | 'issue' | 'pages' | 'publisher', string | undefined>>,
): Venue | undefined {
	if (name === undefined || name === '') return undefined;
	const known = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '' && value !== name);
	return { type, name, ...Object.fromEntries(known) };
}

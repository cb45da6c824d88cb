import type { FieldedEntry, RawField } from './fields.ts';

/** What a paper in a book has from the book's own entry, under the name that it has in the paper's. */
const FROM_BOOK: ReadonlyMap<string, string> = new Map([
	['title', 'booktitle'],
	['subtitle', 'booksubtitle'],
	['booktitle', 'booktitle'],
	['journal', 'journal'],
	['journaltitle', 'journaltitle'],
	['eventtitle', 'eventtitle'],
	['year', 'year'],
	['month', 'month'],
	['date', 'date'],
	['publisher', 'publisher'],
	['organization', 'organization'],
	['series', 'series'],
	['volume', 'volume'],
	['number', 'number'],
]);

/** Gives the fields that an entry leaves to the ones it names in `crossref` and `xdata`; what it says itself stays. */
export function inherited(entry: FieldedEntry, byKey: ReadonlyMap<string, FieldedEntry>): FieldedEntry {
	const fields = new Map(entry.fields);
	const add = (name: string, field: RawField): void => {
		// A date of the entry's own goes before either way of writing it.
		const isDated = /^(?:year|month|date)$/.test(name) && (entry.fields.has('year') || entry.fields.has('date'));
		if (!fields.has(name) && !isDated) fields.set(name, field);
	};
	for (const key of namedIn(entry, 'xdata')) {
		for (const [name, field] of byKey.get(key)?.fields ?? []) add(name, field);
	}
	for (const key of namedIn(entry, 'crossref')) {
		for (const [name, field] of byKey.get(key)?.fields ?? []) {
			const own = FROM_BOOK.get(name);
			if (own !== undefined) add(own, field);
		}
	}
	return { ...entry, fields };
}

const namedIn = ({ fields }: FieldedEntry, name: string): string[] =>
	(fields.get(name)?.value ?? '')
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean);

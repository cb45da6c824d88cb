import type { Capture, ListedPaper, Listing } from '../../../model/capture.ts';
import { MONTHS } from '../../../model/date.ts';
import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import { placesIn } from '../../reading/places.ts';
import type { Format } from '../format.ts';
import { type RawEntry, type ScannedFile, scanFile } from './entries.ts';
import { type FieldedEntry, fieldsOf } from './fields.ts';
import { inherited } from './inherit.ts';
import { paperOf } from './paper.ts';
import { texReader, type TexReader } from './tex-text.ts';
import { noteAside, refuseEntry, refuseLoose, warnCut, warnUnclosed } from './problems.ts';
import type { Definitions } from './values.ts';

/** A library of references in BibTeX or BibLaTeX, as programs write it and hands. */
export const bibtex: Format = {
	name: 'bibtex',
	description: 'a BibTeX or BibLaTeX library',
	standing: 'library',
	recognises,
	parse: parseLibrary,
};

/** Not data that holds an entry somewhere, nor a page that shows one: entries are the larger part of a library. */
function recognises(text: string): boolean {
	if (!/@\s{0,20}[a-z][\w+.-]{0,60}\s{0,20}[{(]/i.test(text) || /^\s*[[{<]/.test(text.slice(0, 1000))) return false;
	const { entries, gaps } = scanFile(text);
	const between = gaps.reduce((sum, gap) => sum + gap.text.trim().length, 0);
	const isFielded = ({ body }: RawEntry): boolean => /[\w-]\s{0,50}=\s{0,50}["{\w]/.test(body.slice(0, 5000));
	const telling = entries.filter((entry) => !isAside(entry) && isFielded(entry));
	// One that is never closed may have swallowed something else.
	const isLibrary = telling.some(({ isClosed, body }) => isClosed || FIELD.test(body.slice(0, 1000)));
	return isLibrary && between <= text.trim().length / 2;
}

/** Behind a comma or at the beginning of a line. */
const FIELD = /(?:^|,)\s*[a-z][\w-]*\s*=\s*["{]/im;

/** No papers, and not meant as such. `xdata` and `set` only hold what other entries refer to. */
const isAside = ({ type }: RawEntry): boolean => /^(?:string|preamble|comment|xdata|set)$/.test(type);

function parseLibrary(capture: Capture, log: ProblemLog): Omit<Listing, 'capture' | 'format' | 'standing'> {
	const placeOf = placesIn(capture.text, capture.path);
	const scanned = scanFile(capture.text);
	const { definitions, cut } = definitionsOf(scanned.entries);
	const records = recordsOf(scanned, definitions);
	const byKey = new Map<string, FieldedEntry>();
	for (const { fielded } of records) {
		const key = fielded?.key.toLowerCase();
		if (fielded && key && !byKey.has(key)) byKey.set(key, fielded);
	}
	for (const entry of scanned.entries.filter(({ type }) => type === 'xdata')) {
		const fielded = fieldsOf(entry, definitions);
		byKey.set(fielded.key.toLowerCase(), fielded);
	}
	const context = { byKey, placeOf, readTex: texReader(), log };
	const papers = records.flatMap((record, index) => readRecord(record, index + 1, context) ?? []);
	warnCut([...cut, ...records.flatMap(({ fielded }) => fielded?.cut ?? [])], placeOf, log);
	noteAside(scanned.entries.filter(isAside), placeOf, log);
	return { listed: records.length, papers };
}

/** An entry, or fields that belong to none, whose beginning is lost. */
interface ListedEntry {
	start: number;
	entry?: RawEntry;
	fielded?: FieldedEntry;
}

/** What is known of the whole file while its entries are read. */
interface Library {
	byKey: ReadonlyMap<string, FieldedEntry>;
	placeOf: (offset: number) => Place;
	readTex: TexReader;
	log: ProblemLog;
}

const LOOSE_TITLE = /^[ \t]{0,40}title\s{0,40}=\s{0,40}["{]/im;

function recordsOf({ entries, gaps }: ScannedFile, definitions: Definitions): ListedEntry[] {
	const found = entries
		.filter((entry) => !isAside(entry))
		.map((entry): ListedEntry => ({ start: entry.start, entry, fielded: fieldsOf(entry, definitions) }));
	const loose = gaps.flatMap(({ start, text }): ListedEntry[] => {
		const index = text.search(LOOSE_TITLE);
		return index === -1 ? [] : [{ start: start + index }];
	});
	return [...found, ...loose].sort((one, other) => one.start - other.start);
}

function readRecord(
	{ start, entry, fielded }: ListedEntry,
	position: number,
	{ byKey, placeOf, readTex, log }: Library,
): ListedPaper | undefined {
	if (!entry || !fielded) {
		refuseLoose(placeOf(start), log);
		return undefined;
	}
	const paper = paperOf(entry.type, inherited(fielded, byKey), readTex, placeOf);
	const place = placeOf(fielded.fields.get('title')?.offset ?? start);
	if (!paper) {
		refuseEntry(entry, fielded, placeOf(start), log);
		return undefined;
	}
	if (!entry.isClosed) warnUnclosed(quote(paper.title), placeOf(start), log);
	return { place, position, ...paper };
}

/** The names of months, which BibTeX knows, and what the file defines, one by means of another. */
function definitionsOf(entries: readonly RawEntry[]): { definitions: Definitions; cut: number[] } {
	const months = MONTHS.flatMap((month) => [
		[month.toLowerCase(), month] as const,
		[month.slice(0, 3).toLowerCase(), month] as const,
	]);
	const definitions = new Map<string, string>([...months, ['sept', 'September']]);
	const cut: number[] = [];
	for (const entry of entries.filter(({ type }) => type === 'string')) {
		const fielded = fieldsOf(entry, definitions);
		for (const [name, { value }] of fielded.fields) definitions.set(name, value);
		cut.push(...fielded.cut);
	}
	return { definitions, cut };
}

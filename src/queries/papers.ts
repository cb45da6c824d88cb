import { editedFields, fieldOrigins } from '../entries/memory.ts';
import { readEntries } from '../entries/read-entries.ts';
import { type Entry, hashOfEntry } from '../entries/read-entry.ts';
import { papersFolder } from '../files/folders.ts';
import { compareText } from '../model/compare.ts';
import { compareNewestFirst } from '../model/date.ts';
import type { Paper } from '../model/paper.ts';
import { redirectsOf } from '../model/permalinks.ts';
import { ProblemLog } from '../model/problem.ts';
import { once } from './once.ts';

// The ingest, which runs first, has told what is wrong with the entries.
const allEntries = once((): Entry[] => readEntries(papersFolder(), new ProblemLog()).entries);

/** The names of the fields that a person has changed, by slug. */
export const editedFieldsBySlug = once(
	() => new Map(allEntries().map((entry) => [entry.slug, editedFields(entry)] as const)),
);

/** The captures that each field comes from, by slug; none where a paper was seen in one alone. */
export const fieldOriginsBySlug = once(
	() => new Map(allEntries().map((entry) => [entry.slug, fieldOrigins(entry)] as const)),
);

/** What stands for all that its file says of a paper, by slug. */
export const paperHashes = once(() => new Map(allEntries().map((entry) => [entry.slug, hashOfEntry(entry)])));

const everySlug = once(() => new Set(allEntries().map(({ slug }) => slug)));

/** Every published paper, the newest first and the undated last; papers of one day in the order of their titles. */
export const allPapers = once((): Paper[] =>
	allEntries()
		.filter(({ fields }) => fields.hidden !== true)
		.map(({ slug, fields, abstract }) => ({ slug, abstract, ...fields }))
		.sort((a, b) => compareNewestFirst(a.published, b.published) || compareTitles(a, b)),
);

/** What the editor has pinned, the newest first. */
export const featuredPapers = once((): Paper[] => allPapers().filter(({ featured }) => featured === true));

const papersBySlug = once(() => new Map(allPapers().map((paper) => [paper.slug, paper])));

export const paperWithSlug = (slug: string): Paper | undefined => papersBySlug().get(slug);

/** The papers that older names lead to, as the addresses with these names do. */
const heirs = once(() =>
	redirectsOf(allPapers().map((paper) => ({ name: paper.slug, aliases: paper.aliases, paper }))),
);

/** The older names that lead to a paper and to no other. */
export const aliasesOf = ({ slug, aliases = [] }: Paper): readonly string[] =>
	aliases.filter((alias) => heirs().get(alias)?.name === slug);

/** The name under which a paper was first published; an alias that is a hidden entry's slug is none of its names. */
export const firstSlugOf = (paper: Paper): string =>
	aliasesOf(paper).find((alias) => !everySlug().has(alias)) ?? paper.slug;

/** A paper by its slug or an older one. */
export const paperNamed = (slug: string): Paper | undefined => paperWithSlug(slug) ?? heirs().get(slug)?.paper;

export interface Neighbours {
	newer?: Paper;
	older?: Paper;
}

const neighboursBySlug = once(() => {
	const dated = allPapers().filter(({ published }) => published !== undefined);
	return new Map(
		dated.map((paper, index): [string, Neighbours] => {
			const [newer, older] = [dated[index - 1], dated[index + 1]];
			return [paper.slug, { ...(newer && { newer }), ...(older && { older }) }];
		}),
	);
});

/** The papers just before and after in time; none for an undated one. */
export const neighboursOf = ({ slug }: Paper): Neighbours => neighboursBySlug().get(slug) ?? {};

/** By the alphabet, without regard to case or to the machine's language. */
function compareTitles(a: Paper, b: Paper): number {
	return a.title.localeCompare(b.title, 'en') || compareText(a.slug, b.slug);
}

import { rememberedKey } from '../../entries/memory.ts';
import type { Entry } from '../../entries/read-entries.ts';
import { type Place, type ProblemLog, quote } from '../../model/problem.ts';
import { arxivNames, entriesByKey, entryKey, idNames } from './claim-entries.ts';
import { compare } from './evidence.ts';
import type { MergedPaper } from './index.ts';

/**
 * Names entries whose paper another entry holds as well: copies, two of one arXiv number, two that differ in the title
 * alone, and what was left behind when a source told that two papers are one. Readers see both until a person joins them.
 *
 * @param entries All of them, as this run leaves them.
 * @param folder The folder of the entries as problems print it.
 */
export function noteSecondEntries(
	papers: readonly MergedPaper[],
	entries: readonly Entry[],
	folder: string,
	log: ProblemLog,
): void {
	const listed = new Map(papers.map((paper) => [paper.slug, paper]));
	const shown = entries
		.filter(({ fields }) => fields.hidden !== true)
		.toSorted((a, b) => Number(listed.has(b.slug)) - Number(listed.has(a.slug)));
	const byKey = entriesByKey(shown);
	const holders = holdersOf(shown, listed);
	for (const entry of shown) {
		const first = byKey.get(entryKey(entry));
		const names = [...sharedByNone(entry), ...(listed.has(entry.slug) ? [] : namesLeftBehind(entry))];
		const holder = names.flatMap((name) => holders.get(name) ?? []).find((other) => mayBeOne(entry, other));
		if (first && first !== entry) noteCopy(entry, first, folder, log);
		else if (holder) noteSecond(entry, holder, folder, log);
	}
}

/** The first entry of each name that a paper goes by. */
function holdersOf(entries: readonly Entry[], listed: ReadonlyMap<string, MergedPaper>): Map<string, Entry> {
	const holders = new Map<string, Entry>();
	for (const entry of entries) {
		const titles = listed.get(entry.slug)?.titleKeys;
		for (const name of titles ? [...idNames(entry), ...wordNames(entry), ...titles] : sharedByNone(entry))
			if (!holders.has(name)) holders.set(name, entry);
	}
	return holders;
}

/** All that is listed or entered by hand may share a title, and chapters the DOI of their book; but nothing of these. */
const sharedByNone = (entry: Entry): string[] => [...arxivNames(entry), ...wordNames(entry)];

/** An abstract of fewer signs may stand under many papers: "No abstract is available for this article." */
const TELLING_SIGNS = 200;

/** What a paper without a number keeps when its title is mended in a capture. The beginning of its abstract is enough. */
const wordNames = ({ abstract, fields: { authors = [], published = '' } }: Entry): string[] =>
	abstract.length < TELLING_SIGNS ? [] : [[published, ...authors, abstract.slice(0, TELLING_SIGNS)].join('\n')];

/** What a person has entered was never listed. */
function namesLeftBehind(entry: Entry): string[] {
	const key = rememberedKey(entry.memory);
	return key === undefined ? [] : [...idNames(entry), key];
}

/** Copies are told as such. */
const mayBeOne = (a: Entry, b: Entry): boolean =>
	entryKey(a) !== entryKey(b) &&
	(arxivNames(a).some((name) => arxivNames(b).includes(name)) ||
		compare({ ...a.fields, abstract: a.abstract }, { ...b.fields, abstract: b.abstract }) !== 'unlike');

function noteCopy(entry: Entry, first: Entry, folder: string, log: ProblemLog): void {
	log.note(placeOf(entry, folder), {
		kind: 'second-entry',
		found: `a second entry of ${quote(first.fields.title)}`,
		expected: `one, ${folder}/${first.slug}.md`,
		fix: `${joining(entry)} If this is to be another paper, give it a title of its own, and take out ingested: with its lines.`,
	});
}

function noteSecond(entry: Entry, holder: Entry, folder: string, log: ProblemLog): void {
	log.note(placeOf(entry, folder), {
		kind: 'second-entry',
		found: `an entry whose paper is in ${folder}/${holder.slug}.md too, by what both say now`,
		expected: 'one entry for each paper',
		fix: joining(entry),
	});
}

const placeOf = ({ slug }: Entry, folder: string): Place => ({ file: `${folder}/${slug}.md`, line: 1, column: 1 });

/** Both addresses are promised by now. */
const joining = ({ slug }: Entry): string =>
	`If they are one, write "hidden: true" into one of them, and its name under aliases: into the other, such as "aliases: [${slug}]"; one that was never published may be removed instead, with its line in permalinks.yaml.`;

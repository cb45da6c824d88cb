import type { Entry } from '../entries/read-entries.ts';
import type { AddressedFolder } from '../model/permalinks.ts';
import { type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import { slugOf } from '../model/slug.ts';

/**
 * Names papers whose entries a person has removed, and which are entered anew because a capture lists them: what was
 * written into such an entry is gone from it, and one that was to be joined with another stands beside it once more.
 *
 * @param fresh The entries that this run adds.
 * @param papers All entries, as this run leaves them.
 * @param promised The slugs that were promised before this run.
 */
export function noteEnteredAgain(
	fresh: readonly Entry[],
	papers: AddressedFolder,
	promised: readonly string[],
	log: ProblemLog,
): void {
	const known = new Set(promised);
	const removed = fresh.filter(({ slug }) => known.has(slug));
	noteRemoved(removed, papers.folder, log);
	const heirs = new Map(papers.entries.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name])));
	for (const { slug, fields } of heirs.size === 0 ? [] : fresh) {
		const usual = slugOf(fields.title);
		const heir = heirs.get(usual);
		if (known.has(slug) || heir === undefined) continue;
		const place = { file: `${papers.folder}/${slug}.md`, line: 1, column: 1 };
		log.note(place, secondWords(usual, `${papers.folder}/${heir}.md`));
	}
}

/** Of a folder that was emptied, one line says as much. */
const MOST_NAMED = 20;

function noteRemoved(removed: readonly Entry[], folder: string, log: ProblemLog): void {
	const files = removed.map(({ slug }) => `${folder}/${slug}.md`);
	const isMany = removed.length > MOST_NAMED;
	const [what, are] = isMany ? [`${removed.length} papers`, 'addresses are'] : ['a paper', 'address is'];
	for (const file of isMany ? [folder] : files) {
		log.note(
			{ file, line: 1, column: 1 },
			{
				kind: 'entered-again',
				found: `no file of ${what} whose ${are} promised and that a capture lists`,
				expected: 'each entry to stay',
				fix: `It is entered anew, as its sources have it; "git restore ${file}" brings back what you had committed. To keep a paper out, write "hidden: true" into its entry.`,
			},
		);
	}
}

const secondWords = (alias: string, heir: string): ProblemWords => ({
	kind: 'entered-again',
	found: `a paper that is entered though ${quote(alias)} is an alias of ${heir}`,
	expected: 'one entry for each paper',
	fix: 'If the two are one, write "hidden: true" into this entry; if not, nothing is to be done.',
});

import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import { type Addressed, type AddressedFolder, KIND_WORDS, redirectsOf } from '../model/permalinks.ts';
import { type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';

/**
 * Warns of aliases from which nobody is led to the entry that has them.
 *
 * @param path The folder of the entries on the disk.
 */
export function checkAliases(found: AddressedFolder, path: string, log: ProblemLog): void {
	const redirects = redirectsOf(found.entries);
	for (const entry of found.entries) {
		const aliases = entry.aliases ?? [];
		for (const alias of new Set(aliases)) {
			const leader = redirects.get(alias);
			if (leader === entry) continue;
			const heir = redirects.get(entry.name);
			const words =
				entry.hidden !== true ? takenWords(alias, entry, leader, found) : chainWords(alias, heir, leader, found);
			const at = ['aliases', aliases.indexOf(alias)];
			if (words) log.warn(fieldPlace(join(path, `${entry.name}.md`), at), words);
		}
	}
}

/** An alias that leads to another entry, or is an address that an entry has now. */
function takenWords(
	alias: string,
	entry: Addressed,
	leader: Addressed | undefined,
	{ kind, folder }: AddressedFolder,
): ProblemWords {
	const what = KIND_WORDS[kind];
	const isOwn = alias === entry.name;
	const holder = leader ? `an alias of ${folder}/${leader.name}.md too` : `the address of another ${what}`;
	return {
		kind: 'taken-alias',
		found: `the alias ${quote(alias)}, which is ${isOwn ? 'its own address' : holder}`,
		expected: `one that no other ${what} has`,
		fix: isOwn
			? 'Take it out.'
			: `Take it out, or, if this ${what} stands for the other, take the other away or hide it.`,
	};
}

/** An alias of a hidden entry whose own address leads on: nobody is led through both. */
function chainWords(
	alias: string,
	heir: Addressed | undefined,
	leader: Addressed | undefined,
	{ folder }: AddressedFolder,
): ProblemWords | undefined {
	if (!heir || leader || alias === heir.name) return undefined;
	const file = `${folder}/${heir.name}.md`;
	return {
		kind: 'chained-alias',
		found: `the alias ${quote(alias)} of what is hidden and is itself an alias of ${file}`,
		expected: 'an alias that leads on in one step',
		fix: `Move it to ${file}.`,
	};
}

import { existsSync } from 'node:fs';
import { promisePlaces, readPermalinks, reasonPlaces } from '../entries/permalinks.ts';
import type { Entry } from '../entries/read-entries.ts';
import { permalinksFile, shownPath } from '../files/folders.ts';
import { counted } from '../model/counted.ts';
import {
	type Address,
	type AddressedFolder,
	addressOf,
	brokenPromises,
	KIND_WORDS,
	parseAddress,
	type Permalinks,
	redirectsOf,
	unpromised,
} from '../model/permalinks.ts';
import { type Problem, ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import { noteEnteredAgain } from './entered-again.ts';

export interface Promises {
	/** Addresses to be promised from now on; none while a promise is broken. */
	added: Address[];
	/** What keeps the site from being built: promises that would be broken, or a list that cannot be read. */
	broken: Problem[];
}

/** A folder that was emptied by mistake breaks every promise; a screenful says it. */
const MOST_SAID = 50;

/**
 * Compares what was promised with what there is. What may stay as it is but is odd goes to the log.
 *
 * @param fresh The entries that this run adds.
 */
export function checkPromises(folders: readonly AddressedFolder[], fresh: readonly Entry[], log: ProblemLog): Promises {
	const path = permalinksFile();
	const broken = new ProblemLog();
	const permalinks = readPermalinks(path, broken);
	if (!permalinks) return { added: [], broken: broken.problems };
	const lost = brokenPromises(permalinks, folders);
	const added = unpromised(permalinks, folders);
	if (lost.length > 0) refuseLost(lost, added, folders, broken);
	noteNeedless(permalinks, folders, log);
	const papers = folders.find(({ kind }) => kind === 'papers');
	if (papers) noteEnteredAgain(fresh, papers, permalinks.papers, log);
	return { added: lost.length > 0 ? [] : added, broken: broken.problems };
}

function refuseLost(
	lost: readonly Address[],
	added: readonly Address[],
	folders: readonly AddressedFolder[],
	broken: ProblemLog,
): void {
	const placeOf = promisePlaces(permalinksFile());
	for (const address of lost.slice(0, MOST_SAID)) {
		const folder = folders.find(({ kind }) => kind === address.kind);
		const fresh = added.filter(({ kind }) => kind === address.kind);
		broken.refuseFile(placeOf(address), brokenWords(address, folder, fresh));
	}
	const unsaid = lost.length - MOST_SAID;
	if (unsaid <= 0) return;
	broken.refuseFile(
		{ file: shownPath(permalinksFile()), line: 1, column: 1 },
		{
			kind: 'broken-promise',
			found: `${counted(unsaid, 'more promised address', 'more promised addresses')} with nothing there`,
			expected: EXPECTED,
			fix: 'If so much is missing by mistake, put the files back; else mend these, and the next run says the rest.',
		},
	);
}

const EXPECTED = 'a page, a redirect or a reason at every promised address';

function brokenWords(address: Address, folder: AddressedFolder | undefined, fresh: readonly Address[]): ProblemWords {
	const { kind, name } = address;
	const files = folder?.folder ?? kind;
	const what = KIND_WORDS[kind];
	const reason = `write "${addressOf(address)}: The reason, for readers." under gone: in ${shownPath(permalinksFile())}`;
	const unseen = 'If it was never published, take this line out instead.';
	const hidden = folder?.entries.filter((entry) => entry.hidden === true) ?? [];
	const words = (found: string, fix: string): ProblemWords => ({
		kind: 'broken-promise',
		found: `${quote(addressOf(address))} promised, ${found}`,
		expected: EXPECTED,
		fix: `${fix} ${unseen}`,
	});
	if (hidden.some((entry) => entry.name === name)) {
		const other = `or, if another ${what} stands for it, add "aliases: [${name}]" there`;
		return words(
			`while ${files}/${name}.md is hidden`,
			`To keep it hidden, ${reason}, ${other}; to show it again, take "hidden: true" out of its file.`,
		);
	}
	const holder = hidden.find(({ aliases = [] }) => aliases.includes(name));
	if (holder) {
		const next = redirectsOf(folder?.entries ?? []).get(holder.name)?.name;
		const heir = next === undefined ? `the ${what} that stands for it now` : `${files}/${next}.md`;
		return words(
			`an alias of ${files}/${holder.name}.md, which is hidden`,
			`Move the alias "${name}" to ${heir}; if there is none, ${reason}.`,
		);
	}
	return words(
		`where there is neither ${files}/${name}.md nor an alias`,
		`${unreadHint(folder)}If it is renamed, add "aliases: [${name}]" to ${heirOf(files, what, fresh)}; if it is to go, ${reason}.`,
	);
}

/** A single newcomer is most likely the same thing under another name. */
function heirOf(files: string, what: string, fresh: readonly Address[]): string {
	const [only, ...others] = fresh;
	const known = only && others.length === 0 ? `, which may be ${files}/${only.name}.md` : '';
	return `the file of the ${what} in ${files}/${known}`;
}

function unreadHint(folder: AddressedFolder | undefined): string {
	const [first] = folder?.unread ?? [];
	return first === undefined
		? ''
		: `An alias may stand in ${folder?.folder}/${first}.md, which cannot be read: mend it. `;
}

/**
 * Tells of a list that is made anew beside entries that were there before: an older one may have been lost, and with it
 * the addresses of what is not there any more.
 *
 * @param held Entries of papers that were there before this run.
 */
export function noteNewList({ added }: Promises, held: number, log: ProblemLog): void {
	const path = permalinksFile();
	if (added.length === 0 || held === 0 || existsSync(path)) return;
	log.note(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'no-promises',
			found: `no such file, though there ${held === 1 ? 'is' : 'are'} ${counted(held, 'entry', 'entries')}`,
			expected: 'the addresses that are promised to stay',
			fix: `It is made anew of what is there now. If there was one, bring it back, lest older addresses are forgotten: "git restore ${shownPath(path)}".`,
		},
	);
}

/** A reason is for an address with nothing else at it. */
function noteNeedless({ gone }: Permalinks, folders: readonly AddressedFolder[], log: ProblemLog): void {
	for (const address of Object.keys(gone).flatMap((key) => parseAddress(key) ?? [])) {
		const { kind, name } = address;
		const { folder = kind, entries = [] } = folders.find((candidate) => candidate.kind === kind) ?? {};
		const page = entries.find((entry) => entry.name === name && entry.hidden !== true);
		const leader = page ?? redirectsOf(entries).get(name);
		if (!leader) continue;
		log.warn(reasonPlaces(permalinksFile())(address), {
			kind: 'not-gone',
			found: `a reason why ${addressOf(address)} is gone, which ${folder}/${leader.name}.md ${page ? 'is' : 'has an alias for'}`,
			expected: 'one only where there is nothing else',
			fix: page ? 'Take the line out; or hide the page with "hidden: true".' : 'Take out the line, or the alias.',
		});
	}
}

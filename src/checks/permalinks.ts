import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisePlaces, readPermalinks } from '../entries/permalinks.ts';
import { permalinksFile, shownPath } from '../files/folders.ts';
import { counted } from '../model/counted.ts';
import { type Address, ADDRESS_KINDS, addressOf } from '../model/permalinks.ts';
import { ProblemLog, quote } from '../model/problem.ts';

/**
 * Whether there is a page at every address that was ever promised: the thing itself, one that leads on, or one that says
 * why it is gone.
 *
 * @param files Of the site.
 */
export function checkPermalinks(files: ReadonlySet<string>, log: ProblemLog, list = permalinksFile()): string {
	// The ingest and the doctor say what is wrong with the list itself.
	const permalinks = readPermalinks(list, new ProblemLog());
	const promised = ADDRESS_KINDS.flatMap((kind) => (permalinks?.[kind] ?? []).map((name) => ({ kind, name })));
	const lost = promised.filter((address) => !files.has(`${addressOf(address)}.html`));
	if (lost.length > 0) refuseLost(lost, list, log);
	return counted(promised.length, 'promised address', 'promised addresses');
}

function refuseLost(lost: readonly Address[], list: string, log: ProblemLog): void {
	const placeOf = promisePlaces(list);
	for (const address of lost) {
		const entry = join(dirname(list), `${addressOf(address)}.md`);
		log.refuseFile(placeOf(address), {
			kind: 'broken-promise',
			found: `${quote(addressOf(address))} promised, and no ${addressOf(address)}.html in the site`,
			expected: 'a page, a redirect or a reason at every promised address',
			fix: existsSync(entry)
				? `Mend ${shownPath(entry)} if npm run ingest refuses it, and build again.`
				: 'Build the site again, which says what to write where.',
		});
	}
}

import type { EntryFolder } from '../entries/read-entries.ts';
import { digestsFolder, papersFolder, shownPath, topicsFolder } from '../files/folders.ts';
import type { Digest } from '../model/digest.ts';
import type { AddressedFolder } from '../model/permalinks.ts';
import type { TopicFolder } from './file-under-topics.ts';

export interface DigestFolder {
	digests: readonly Digest[];
	/** Ids whose files are there and cannot be read. */
	unread: ReadonlySet<string>;
}

/** Everything that has a lasting address. */
export const addressedFolders = (
	papers: EntryFolder,
	topics: TopicFolder,
	digests: DigestFolder,
): AddressedFolder[] => [
	{
		kind: 'papers',
		folder: shownPath(papersFolder()),
		entries: papers.entries.map(({ slug, fields: { aliases, hidden } }) => ({ name: slug, aliases, hidden })),
		unread: papers.unreadable.map(({ slug }) => slug),
	},
	{
		kind: 'topics',
		folder: shownPath(topicsFolder()),
		entries: topics.topics.map(({ id, aliases }) => ({ name: id, aliases })),
		unread: [...topics.unread],
	},
	{
		kind: 'digests',
		folder: shownPath(digestsFolder()),
		entries: digests.digests.map(({ id, aliases, hidden }) => ({ name: id, aliases, hidden })),
		unread: [...digests.unread],
	},
];

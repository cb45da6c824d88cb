import { papersFolder, shownPath, topicsFolder } from '../entries/folders.ts';
import type { EntryFolder } from '../entries/read-entries.ts';
import type { AddressedFolder } from '../model/permalinks.ts';
import type { TopicFolder } from './file-under-topics.ts';

/** Everything that has a lasting address. */
export const addressedFolders = (papers: EntryFolder, topics: TopicFolder): AddressedFolder[] => [
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
];

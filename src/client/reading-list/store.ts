import { isOnDisk } from '../site-root.ts';
import { EMPTY_LIST, readList, type ReadingList, type Unread, writeList } from './list.ts';

/** Why nothing can be read or kept: the browser refuses, or what is there is no list. */
export type Trouble = 'refused' | 'full' | Unread;

/** The reader's list in this browser. */
export interface Store {
	/** The site's root, with a slash at its end. */
	root: string;
	read: () => { list: ReadingList; trouble?: Trouble };
	/** Changes what is kept now, which may be what another tab has written. Answers with what is in the way, if anything. */
	change: (edit: (list: ReadingList) => ReadingList) => Trouble | undefined;
	/** Calls back after every change, also of another tab. */
	watch: (changed: () => void) => void;
}

/** Tells the scripts of this page what the browser tells other tabs. */
const CHANGED = 'sheaf:reading-list';

/** Opens the list of the site whose link to it is given. */
export function openStore({ href, dataset }: HTMLAnchorElement): Store {
	const root = new URL('.', href);
	// One host may have several sites. From a disk, some browsers have one store for all files, and a copy may move.
	const id = root.protocol === 'file:' ? (dataset['readingList'] ?? '') : root.pathname;
	const key = `sheaf:${id}:reading-list`;
	return {
		root: root.href,
		read: () => read(key),
		change: (edit) => {
			const { list, trouble } = read(key);
			if (trouble === 'refused' || trouble === 'newer') return trouble;
			try {
				localStorage.setItem(key, writeList(edit(list)));
			} catch (error) {
				return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
			}
			dispatchEvent(new Event(CHANGED));
			return undefined;
		},
		watch: (changed) => {
			addEventListener(CHANGED, changed);
			addEventListener('storage', (event) => {
				// A store that is emptied as a whole names no key.
				if (event.key === key || event.key === null) changed();
			});
			// A page that Back brings up again has heard of nothing meanwhile.
			addEventListener('pageshow', changed);
		},
	};
}

function read(key: string): { list: ReadingList; trouble?: Trouble } {
	try {
		const list = readList(localStorage.getItem(key));
		return typeof list === 'string' ? { list: EMPTY_LIST, trouble: list } : { list };
	} catch {
		return { list: EMPTY_LIST, trouble: 'refused' };
	}
}

/** Whether the browser keeps something else for each page that is opened from a disk, as Firefox does. It does not say. */
export const isPerPage = (): boolean => isOnDisk() && navigator.userAgent.includes('Firefox/');

const IN_WORDS: Record<Trouble, string> = {
	refused:
		'This browser does not let the site keep anything, so nothing can be saved. Private windows often refuse it.',
	full: 'Not saved: this browser has no room left for this site.',
	unreadable: 'What was kept here cannot be read as a reading list. The next paper that you save begins a new one.',
	newer: 'What is kept here is of a newer edition of this site. Reload the page to use it.',
};

export const troubleInWords = (trouble: Trouble): string => IN_WORDS[trouble];

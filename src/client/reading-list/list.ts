/** What a reader has saved and read, by slugs. */
export interface ReadingList {
	/** The newest saved first. */
	papers: readonly string[];
	/** Whether papers can be marked as read. */
	tracksReading: boolean;
	/** The newest marked first. */
	read: readonly string[];
}

export const EMPTY_LIST: ReadingList = { papers: [], tracksReading: false, read: [] };

/** The kinds of marks that a paper can have. */
export type Mark = 'papers' | 'read';

const VERSION = 1;

/** What is kept of a list. */
export const writeList = (list: ReadingList): string => JSON.stringify({ version: VERSION, ...list });

/** Why a kept text is no list: it is none, or one that only a newer edition of the site can read. */
export type Unread = 'unreadable' | 'newer';

/** Reads what was kept, and nothing that is not known. */
export function readList(text: string | null): ReadingList | Unread {
	if (text === null) return EMPTY_LIST;
	const kept = parsed(text);
	if (typeof kept !== 'object' || kept === null || !('version' in kept)) return 'unreadable';
	const { version } = kept;
	if (version !== VERSION) return typeof version === 'number' && version > VERSION ? 'newer' : 'unreadable';
	const { papers, tracksReading, read } = kept as Partial<Record<keyof ReadingList, unknown>>;
	return { papers: slugsIn(papers), tracksReading: tracksReading === true, read: slugsIn(read) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const LONGEST_SLUG = 200;

/** The texts among some values that can be slugs, each once. */
export function slugsIn(values: unknown): string[] {
	if (!Array.isArray(values)) return [];
	const slugs = values.filter((value): value is string => typeof value === 'string');
	return [...new Set(slugs)].filter((slug) => slug !== '' && slug.length <= LONGEST_SLUG);
}

/** The list with some papers put at its head, but for those that it has. */
export function withPapers(list: ReadingList, slugs: readonly string[], mark: Mark = 'papers'): ReadingList {
	return { ...list, [mark]: [...new Set([...slugs.filter((slug) => !list[mark].includes(slug)), ...list[mark]])] };
}

/** The list with a paper marked, or no longer. */
export function toggled(list: ReadingList, mark: Mark, slug: string): ReadingList {
	return list[mark].includes(slug)
		? { ...list, [mark]: list[mark].filter((other) => other !== slug) }
		: withPapers(list, [slug], mark);
}

/** The list with the marks that it had earlier, each where it was, behind those that were added since. */
export function restored(list: ReadingList, mark: Mark, earlier: readonly string[]): ReadingList {
	return { ...list, [mark]: [...list[mark].filter((slug) => !earlier.includes(slug)), ...earlier] };
}

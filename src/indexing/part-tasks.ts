import type { SearchDocument } from '../model/search-document.ts';
import { makeCell } from './cell.ts';
import { writeCell } from './kept-cell.ts';
import { endPagefind } from './run-pagefind.ts';
import { makeCode } from './shard.ts';

// What a thread may be told to do: a task is copied to it, so that it holds texts and no functions.

interface CellTask {
	pages: readonly (Pick<SearchDocument, 'slug' | 'url' | 'names' | 'numbers'> & { html: string })[];
	folder: string;
}

export async function cell({ pages, folder }: CellTask): Promise<void> {
	writeCell(await makeCell(pages.map((page) => ({ ...page, html: () => page.html }))), folder);
}

export const code = ({ folder }: { folder: string }): Promise<void> => makeCode(folder);

/** At the end, after all tasks. */
export const teardown = endPagefind;

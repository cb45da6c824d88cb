import type { SearchDocument } from '../model/search-document.ts';
import { makeCell, readCell, writeCell } from './cell.ts';
import { endPagefind } from './run-pagefind.ts';
import { makeCode, makeShard } from './shard.ts';

// What a thread may be told to do: a task is copied to it, so that it holds texts and no functions.

interface CellTask {
	pages: readonly (Pick<SearchDocument, 'slug' | 'url'> & { html: string })[];
	folder: string;
}

export async function cell({ pages, folder }: CellTask): Promise<void> {
	writeCell(await makeCell(pages.map((page) => ({ ...page, html: () => page.html }))), folder);
}

interface ShardTask {
	cells: readonly string[];
	name: string;
	folder: string;
}

export function shard({ cells, name, folder }: ShardTask): void {
	makeShard(cells.map(readCell), name, folder);
}

export const code = ({ folder }: { folder: string }): Promise<void> => makeCode(folder);

/** At the end, after all tasks. */
export const teardown = endPagefind;

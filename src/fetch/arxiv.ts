import { counted } from '../model/counted.ts';
import { slugOf } from '../model/slug.ts';
import { BadAnswer } from './ask.ts';
import type { Listed, Task } from './task.ts';

const API = 'https://export.arxiv.org/api/query';
/** What arXiv likes to be asked for at once. */
export const PAGE = 100;

/** One page of what a query finds, the newest first. Pages are counted from 1. */
export function pageTask(query: string, page: number, most: number, captured: string, api = API): Task {
	const start = (page - 1) * PAGE;
	const count = Math.min(PAGE, most - start);
	const asked = { search_query: query, sortBy: 'submittedDate', sortOrder: 'descending', start: String(start) };
	const url = `${api}?${new URLSearchParams({ ...asked, max_results: String(count) }).toString()}`;
	return {
		file: `arxiv-${slugOf(query) || 'query'}-${page}.xml`,
		url,
		sidecar: { title: `arXiv, ${query}, page ${page}`, captured, query, url: `${API}${url.slice(api.length)}` },
		read: (text) => readPage(text, start),
	};
}

/** The papers with these numbers, a page of them at most. */
export function idsTask(ids: readonly string[], captured: string, api = API): Task {
	const query = ids.join(', ');
	const asked = `?id_list=${ids.join(',')}&max_results=${ids.length}`;
	return {
		file: `arxiv-${slugOf(query)}.xml`,
		url: `${api}${asked}`,
		sidecar: { title: `arXiv, ${counted(ids.length, 'paper')}`, captured, query, url: `${API}${asked}` },
		read: (text) => readPage(text, 0),
	};
}

/** What an answer holds, and how much the query finds in all. Also reads a page that was saved before. */
export function readPage(text: string, start: number): Listed {
	if (text.trim() === '') throw new BadAnswer('an empty answer');
	if (!/<feed[\s>]/.test(text)) throw new BadAnswer('a web page in place of a feed');
	if (!isWhole(text)) throw new BadAnswer('a feed that is cut off or damaged');
	const [, error] = /<title>\s*Error\s*<\/title>\s*<summary[^>]*>([^<]*)/.exec(text) ?? [];
	if (error !== undefined) throw new BadAnswer(`an error, ${error.trim()}`, { isPassing: false });
	const papers = countOf(text, /<entry[\s>]/g);
	const total = Number(/<opensearch:totalResults[^>]*>\s*(\d+)/.exec(text)?.[1] ?? papers);
	// arXiv now and then sends a page without entries although there are more.
	if (papers === 0 && total > start) throw new BadAnswer(`a page without papers, although there are ${total}`);
	return { papers, total, text };
}

/** Whether all that was begun is ended. */
const isWhole = (text: string): boolean =>
	/<\/feed>\s*$/.test(text.slice(-200)) && countOf(text, /<entry[\s>]/g) === countOf(text, /<\/entry>/g);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

import { readingListPapers } from '../../queries/reading-list.ts';

/** A classic script that hands its data to the reading list. */
export const GET = (): Response =>
	new Response(`var sheafPapers = ${JSON.stringify(readingListPapers())};\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});

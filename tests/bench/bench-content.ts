import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../helpers/content-folder.ts';
import { captureOf, type PaperRecord } from './records.ts';

/** So many papers come in with one more capture. */
export const NEW_PAPERS = 30;

/** What the builds of one size work on. */
export interface BenchContent {
	papers: number;
	folder: ContentFolder;
	/** Every command works there, and knows the address of the site as if it were published. */
	environment: NodeJS.ProcessEnv;
	newPapers: readonly PaperRecord[];
}

/** A folder with a capture of the first so many records and the collection's own topics and settings, not yet ingested. */
export function benchContent(records: readonly PaperRecord[], papers: number): BenchContent {
	const folder = new ContentFolder();
	for (const part of ['topics', 'site.yaml', 'thesaurus.yaml'])
		cpSync(join('content', part), join(folder.content, part), { recursive: true });
	folder.write('captures/all.ndjson', captureOf(records.slice(0, papers)));
	return {
		papers,
		folder,
		environment: { ...folder.environment, SITE_URL: 'https://example.org/papers/' },
		newPapers: records.slice(papers, papers + NEW_PAPERS),
	};
}

/** Leaves the entries alone. The cache is put aside rather than removed, since removing many files slows down what follows. */
export function forgetCache({ folder }: BenchContent): void {
	const cache = join(folder.root, 'cache');
	if (existsSync(cache)) renameSync(cache, `${cache}-put-aside`);
}

/** Adds a word to the abstract of the paper in the middle, as a person would. */
export function editOnePaper({ folder }: BenchContent): void {
	const names = folder.list('papers');
	const path = `papers/${names[Math.floor(names.length / 2)] ?? ''}`;
	folder.write(path, `${folder.read(path).trimEnd()} Indeed.\n`);
}

export function addNewPapers({ folder, newPapers }: BenchContent): void {
	folder.write('captures/new.ndjson', captureOf(newPapers));
}

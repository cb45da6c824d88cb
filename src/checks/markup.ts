import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shownPath } from '../files/folders.ts';
import { counted } from '../model/counted.ts';
import type { Problem, ProblemLog } from '../model/problem.ts';
import type { BuiltSite } from './built-site.ts';
import type { MarkupTask } from './markup-worker.ts';

/** Of larger sites so many pages are looked at, some of every kind: a page takes hundredths of a second. */
const MOST_PAGES = 1500;
const FEWEST_OF_KIND = 30;

/** Every thread loads html-validate for itself, so that none is started for fewer. */
const PAGES_OF_THREAD = 50;

/** html-validate is among the packages for those who work on the program, which a site of one's own does without. */
function hasValidator(): boolean {
	try {
		import.meta.resolve('html-validate');
		return true;
	} catch {
		return false;
	}
}

/** Whether the markup of the pages is what the standard and assistive technology ask for. Threads look at it side by side. */
export async function checkMarkup(
	folder: string,
	site: BuiltSite,
	log: ProblemLog,
	{ all = false, threads = availableParallelism() }: { all?: boolean | undefined; threads?: number } = {},
): Promise<string> {
	if (!hasValidator()) return 'not looked at: html-validate is not installed, as it need not be in a site of your own';
	const pages = [...site.files].filter((file) => file.endsWith('.html') && !site.isCopied(file));
	const files = all ? pages : sampleOf(pages, MOST_PAGES);
	const found = await Promise.all(
		sharesOf(files, threads).map((share) => faultsIn({ folder, files: share, shown: shownPath(folder) })),
	);
	log.tell(found.flat());
	return files.length === pages.length
		? counted(pages.length, 'page')
		: `${files.length} of ${counted(pages.length, 'page')}, some of every kind; --all looks at every one`;
}

async function faultsIn(task: MarkupTask): Promise<Problem[]> {
	const worker = new Worker(new URL('markup-worker.ts', import.meta.url), { workerData: task });
	const [problems] = (await once(worker, 'message')) as [Problem[]];
	return problems;
}

/** The files of each thread: no more threads than are worth their start. */
export function sharesOf(files: readonly string[], threads: number): string[][] {
	const most = Math.min(Math.max(1, threads), Math.ceil(files.length / PAGES_OF_THREAD));
	return Array.from({ length: most }, (_, thread) => files.filter((_file, index) => index % most === thread));
}

/**
 * At most so many files: some of every kind, and more of each in proportion to their number, evenly from all of it, so
 * that the same site gives the same.
 */
export function sampleOf(files: readonly string[], most: number): string[] {
	if (files.length <= most) return [...files];
	const kinds = [...Map.groupBy(files, kindOf).values()];
	const fewest = Math.min(FEWEST_OF_KIND, Math.floor(most / kinds.length));
	const sureOf = ({ length }: readonly string[]): number => Math.min(length, fewest);
	const sure = kinds.reduce((sum, kind) => sum + sureOf(kind), 0);
	const share = (most - sure) / (files.length - sure);
	return kinds.flatMap((kind) => evenlyFrom(kind, sureOf(kind) + Math.floor((kind.length - sureOf(kind)) * share)));
}

/** The folder at the root and the depth: each issue of a digest has a folder of its own, and all of them are one kind. */
function kindOf(file: string): string {
	const [first = '', ...rest] = file.split('/');
	return rest.length === 0 ? '' : `${first}/${rest.length}`;
}

function evenlyFrom(files: readonly string[], wanted: number): string[] {
	const stepAt = (index: number): number => Math.floor((index * wanted) / files.length);
	return files.filter((_, index) => stepAt(index) !== stepAt(index - 1));
}

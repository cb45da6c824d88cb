import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { folders, siteMemoryFile, siteWordsFile } from '../entries/folders.ts';
import { editionOf, wholeOf } from './edition.ts';
import { folderFiles } from './folder-files.ts';
import { SiteInWork } from './site-in-work.ts';
import { type KeptFile, readSiteMemory, type SiteMemory, writeSiteMemory } from './site-memory.ts';

interface Work {
	site: SiteInWork;
	edition: string;
	/** Taken before the pages are made, so that what a person changes meanwhile is no part of it. */
	whole: string;
}

let work: Work | undefined;

/** The site that is being built. */
export const siteInWork = (): SiteInWork => (work ??= begin()).site;

function begin(): Work {
	const edition = editionOf();
	const memory = readSiteMemory(siteMemoryFile());
	const site = new SiteInWork(folders.dist, memory?.edition === edition ? memory : undefined);
	return { site, edition, whole: wholeOf(edition) };
}

/** Puts the site that is being built in the place of the last one, and remembers what it was made from. */
export function publishSite(): void {
	const { site, edition, whole } = (work ??= begin());
	const files = site.publish();
	writeSiteMemory(siteMemoryFile(), { edition, whole, files });
	work = undefined;
}

/** Keeps what was said of the site that has been built, to say it again while nothing changes. */
export function keepWords(words: readonly string[]): void {
	const whole = readSiteMemory(siteMemoryFile())?.whole ?? '';
	writeFileAtomic.sync(siteWordsFile(), JSON.stringify({ whole, words } satisfies Words));
}

interface Words {
	whole: string;
	words: readonly string[];
}

/**
 * What was said of the finished site, where the same would be built again: where it was made from the same content by
 * the same program, and is whole.
 */
export function wordsOfSameSite(environment?: NodeJS.ProcessEnv): readonly string[] | undefined {
	const [memory, said] = [readSiteMemory(siteMemoryFile()), readWords()];
	if (memory === undefined || said === undefined) return undefined;
	const whole = wholeOf(editionOf(environment));
	return memory.whole === whole && said.whole === whole && isWhole(memory) ? said.words : undefined;
}

function readWords(): Words | undefined {
	try {
		const { whole, words } = JSON.parse(readFileSync(siteWordsFile(), 'utf8')) as Words;
		return Array.isArray(words) ? { whole, words } : undefined;
	} catch {
		return undefined;
	}
}

function isWhole({ files }: SiteMemory): boolean {
	const found = folderFiles(folders.dist);
	const isThere = ([file, { size, time }]: [string, KeptFile]): boolean =>
		found.get(file)?.size === size && found.get(file)?.time === time;
	return found.size === files.size && [...files].every(isThere);
}

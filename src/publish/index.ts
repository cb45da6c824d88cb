import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { folderFiles, isSameStamp } from '../files/folder-files.ts';
import { folders, siteMemoryFile, siteTwinFolder, siteWordsFile } from '../files/folders.ts';
import { contentFiles, editionOf, outlineOf, wholeOf } from './edition.ts';
import { SiteInWork } from './site-in-work.ts';
import { type KeptFile, readSiteMemory, type SiteMemory, writeSiteMemory } from './site-memory.ts';

interface Work {
	site: SiteInWork;
	edition: string;
	origin: Origin;
}

/** What a site is made from. Taken before its pages are made, so that what a person changes meanwhile is no part of it. */
interface Origin {
	/** Stands for all of it. */
	whole: string;
	/** Stands for what the folder of the content shows of it. */
	outline: string;
}

let work: Work | undefined;
/** Of the site that this run has published. */
let published: Origin | undefined;

/** The site that is being built. */
export const siteInWork = (): SiteInWork => (work ??= begin()).site;

/** Stands for the program, the topics and the settings that it is built with. */
export const editionInWork = (): string => (work ??= begin()).edition;

function begin(): Work {
	const edition = editionOf();
	const memory = readSiteMemory(siteMemoryFile());
	const site = new SiteInWork(folders.dist, memory?.edition === edition ? memory : undefined, siteTwinFolder());
	return { site, edition, origin: originOf(edition) };
}

/** Puts the site that is being built in the place of the last one, and remembers what it was made from. */
export function publishSite(): void {
	const { site, edition, origin } = (work ??= begin());
	writeSiteMemory(siteMemoryFile(), { edition, whole: origin.whole, ...site.publish() });
	published = origin;
	work = undefined;
}

function originOf(edition: string): Origin {
	const content = contentFiles();
	return { whole: wholeOf(edition, content), outline: outlineOf(content) };
}

/** Keeps what was said of the site that has been built, to say it again while nothing changes. */
export function keepWords(words: readonly string[]): void {
	if (published) writeFileAtomic.sync(siteWordsFile(), JSON.stringify({ ...published, words } satisfies Words));
}

interface Words extends Origin {
	words: readonly string[];
}

/**
 * What was said of the finished site, where the same would be built again: where it was made from the same content by
 * the same program, and is whole.
 */
export function wordsOfSameSite(environment?: NodeJS.ProcessEnv): readonly string[] | undefined {
	const said = readWords();
	const content = contentFiles();
	if (said?.outline !== outlineOf(content)) return undefined;
	const whole = wholeOf(editionOf(environment), content);
	const memory = said.whole === whole ? readSiteMemory(siteMemoryFile()) : undefined;
	return memory?.whole === whole && isWhole(memory) ? said.words : undefined;
}

function readWords(): Words | undefined {
	try {
		const said = JSON.parse(readFileSync(siteWordsFile(), 'utf8')) as Words;
		return Array.isArray(said.words) ? said : undefined;
	} catch {
		return undefined;
	}
}

function isWhole({ files }: SiteMemory): boolean {
	const found = folderFiles(folders.dist);
	const isThere = ([file, kept]: [string, KeptFile]): boolean => isSameStamp(found.get(file), kept);
	return found.size === files.size && [...files].every(isThere);
}

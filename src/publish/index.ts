import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { folderFiles, isSameStamp } from '../files/folder-files.ts';
import { folders, siteMemoryFile, siteTwinFolder, siteWordsFile } from '../files/folders.ts';
import { contentFiles, editionOf, outlineOf, wholeOf } from './edition.ts';
import { SiteInWork } from './site-in-work.ts';
import { type KeptFile, readSiteMemory, type SiteMemory, writeSiteMemory } from './site-memory.ts';

/** A site that is being built. */
export interface Work {
	site: SiteInWork;
	/** Stands for the program, the topics and the settings that it is built with. */
	edition: string;
	origin: Origin;
}

/** What a site is made from. Taken before its pages are made, so that what a person changes meanwhile is no part of it. */
export interface Origin {
	/** Stands for all of it. */
	whole: string;
	/** Stands for what the folder of the content shows of it. */
	outline: string;
}

/** Begins a site beside the finished one. */
export function beginSite(): Work {
	const edition = editionOf();
	const memory = readSiteMemory(siteMemoryFile());
	const site = new SiteInWork(folders.dist, memory?.edition === edition ? memory : undefined, siteTwinFolder());
	return { site, edition, origin: originOf(edition) };
}

/** Puts a site in the place of the last one, and remembers what it was made from. */
export const publishSite = ({ site, edition, origin }: Work): void =>
	writeSiteMemory(siteMemoryFile(), { edition, whole: origin.whole, ...site.publish() });

function originOf(edition: string): Origin {
	const content = contentFiles();
	return { whole: wholeOf(edition, content), outline: outlineOf(content) };
}

/** Keeps what was said of the finished site, to say it again while nothing changes. */
export const keepWords = (words: readonly string[], origin: Origin): void =>
	writeFileAtomic.sync(siteWordsFile(), JSON.stringify({ ...origin, words } satisfies Words));

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

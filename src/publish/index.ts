import { folders, siteMemoryFile } from '../entries/folders.ts';
import { editionOf, wholeOf } from './edition.ts';
import { folderFiles } from './folder-files.ts';
import { SiteInWork } from './site-in-work.ts';
import { type KeptFile, readSiteMemory, type SiteMemory, writeSiteMemory } from './site-memory.ts';

interface Work {
	site: SiteInWork;
	edition: string;
}

let work: Work | undefined;

/** The site that is being built. */
export const siteInWork = (): SiteInWork => (work ??= begin()).site;

function begin(): Work {
	const edition = editionOf();
	const memory = readSiteMemory(siteMemoryFile());
	return { site: new SiteInWork(folders.dist, memory?.edition === edition ? memory : undefined), edition };
}

/** Puts the site that is being built in the place of the last one, and remembers what it was made from. */
export function publishSite(): void {
	const { site, edition } = (work ??= begin());
	const files = site.publish();
	writeSiteMemory(siteMemoryFile(), { edition, whole: wholeOf(edition), files });
	work = undefined;
}

/** Whether the finished site is what would be built again: made from the same content by the same program, and whole. */
export function isUpToDate(): boolean {
	const memory = readSiteMemory(siteMemoryFile());
	return memory?.whole === wholeOf(editionOf()) && isWhole(memory);
}

function isWhole({ files }: SiteMemory): boolean {
	const found = folderFiles(folders.dist);
	const isThere = ([file, { size, time }]: [string, KeptFile]): boolean =>
		found.get(file)?.size === size && found.get(file)?.time === time;
	return found.size === files.size && [...files].every(isThere);
}

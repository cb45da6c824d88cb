import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files/folder-files.ts';

/** Says, in a kept folder, what it was made from, which files it holds and what their bytes come to. */
const LIST = 'files.json';

interface Kept {
	key: string;
	digests: Record<string, string>;
	/** Of the list itself. */
	seal: string;
}

export interface KeptFolder {
	folder: string;
	/** Paths in the folder. */
	files: string[];
	/** Whether it had to be made. */
	isNew: boolean;
}

/**
 * A folder of what can be made again, by a key that says all that it is made from. Where there is none, or it is not
 * whole, it is made anew.
 *
 * @param make Fills a new and empty folder.
 */
export async function keptFolder(
	cache: string,
	key: string,
	make: (folder: string) => Promise<void>,
): Promise<KeptFolder> {
	const folder = join(cache, key);
	const kept = wholeFiles(folder, key);
	if (kept) return { folder, files: kept, isNew: false };
	const making = `${folder}.making`;
	for (const old of [folder, making]) rmSync(old, { recursive: true, force: true });
	if (statSync(cache, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(cache);
	mkdirSync(making, { recursive: true });
	await make(making);
	const files = filesIn(making).sort();
	const digests = Object.fromEntries(files.map((file) => [file, digestOf(join(making, file))]));
	writeFileSync(join(making, LIST), JSON.stringify({ key, digests, seal: sealOf(key, digests) } satisfies Kept));
	renameSync(making, folder);
	return { folder, files, isNew: true };
}

/** Takes everything out of a cache but the folders with these keys. */
export function keepFolders(cache: string, keys: ReadonlySet<string>): void {
	if (!existsSync(cache)) return;
	for (const name of readdirSync(cache)) {
		if (!keys.has(name)) rmSync(join(cache, name), { recursive: true, force: true });
	}
}

/** The files of a kept folder; nothing where one is missing, damaged or not of it. */
function wholeFiles(folder: string, key: string): string[] | undefined {
	try {
		const kept = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as Kept;
		const files = Object.keys(kept.digests);
		if (kept.key !== key || kept.seal !== sealOf(key, kept.digests)) return undefined;
		return files.every((file) => digestOf(join(folder, file)) === kept.digests[file]) ? files : undefined;
	} catch {
		return undefined;
	}
}

const sealOf = (key: string, digests: Kept['digests']): string => hash('sha1', JSON.stringify([key, digests]));

const digestOf = (path: string): string => hash('sha1', readFileSync(path));

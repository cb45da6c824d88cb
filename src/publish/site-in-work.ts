import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileStamp, folderFiles } from './folder-files.ts';
import type { KeptFile, SiteMemory } from './site-memory.ts';

/**
 * A site while it is built. What is new is written into a folder beside the finished site, which stays as it is until
 * all is done; a file that would become the same again stays where it is and is not made.
 */
export class SiteInWork {
	/** Where the finished site is. */
	readonly dist: string;
	/** Where what is new is written. */
	readonly stage: string;
	readonly #memory: SiteMemory | undefined;
	#finished: Map<string, FileStamp> | undefined;
	readonly #kept = new Map<string, KeptFile>();
	readonly #keys = new Map<string, string>();
	readonly #folders = new Set<string>();

	/** @param memory What the last build left, where it was of the same edition. */
	constructor(dist: string, memory: SiteMemory | undefined) {
		this.dist = dist;
		this.stage = `${dist}.next`;
		this.#memory = memory;
		rmSync(this.stage, { recursive: true, force: true });
	}

	/** Whether the finished site has a file that was made by this key and not touched since. It then stays. */
	keep(file: string, key: string): boolean {
		const kept = this.#memory?.files.get(file);
		if (!kept || key === '' || kept.key !== key) return false;
		this.#finished ??= folderFiles(this.dist);
		const found = this.#finished.get(file);
		if (found?.size !== kept.size || found.time !== kept.time) return false;
		this.#kept.set(file, kept);
		return true;
	}

	/** Writes a new file, by whose key the next build can keep it. */
	put(file: string, content: string | Uint8Array, key = ''): void {
		const path = join(this.stage, file);
		const folder = dirname(path);
		if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
		this.#folders.add(folder);
		writeFileSync(path, content);
		this.#keys.set(file, key);
	}

	/** Where a file of the site is while the site is built. */
	pathOf(file: string): string {
		return join(this.#kept.has(file) ? this.dist : this.stage, file);
	}

	/** Where a file was in the finished site before, where it was made by the last build. */
	formerPathOf(file: string): string | undefined {
		return this.#memory?.files.has(file) && existsSync(join(this.dist, file)) ? join(this.dist, file) : undefined;
	}

	/** The files that stay. */
	get keptFiles(): ReadonlySet<string> {
		return new Set(this.#kept.keys());
	}

	/** The files that are new or made anew. */
	madeFiles(): Set<string> {
		return new Set(folderFiles(this.stage).keys());
	}

	/** The files of the last build that are neither kept nor made anew. */
	goneFiles(): Set<string> {
		return new Set(this.#memory?.files.keys()).difference(this.keptFiles).difference(this.madeFiles());
	}

	/** The files of the last build, as far as they are of the same edition. */
	get formerFiles(): ReadonlySet<string> {
		return new Set(this.#memory?.files.keys());
	}

	/**
	 * Puts what is new into the finished site and takes out what is no longer part of it.
	 *
	 * @returns every file of the site as it is now.
	 */
	publish(): Map<string, KeptFile> {
		const made = new Map(
			[...folderFiles(this.stage)].map(([file, stamp]): [string, KeptFile] => [
				file,
				{ ...stamp, key: this.#keys.get(file) ?? '' },
			]),
		);
		if (this.#kept.size === 0) this.#exchange();
		else this.#merge([...made.keys()]);
		return new Map([...this.#kept].filter(([file]) => !made.has(file)).concat([...made]));
	}

	#exchange(): void {
		const old = `${this.dist}.old`;
		rmSync(old, { recursive: true, force: true });
		mkdirSync(dirname(this.dist), { recursive: true });
		if (existsSync(this.dist)) renameSync(this.dist, old);
		renameSync(this.stage, this.dist);
		rmSync(old, { recursive: true, force: true });
	}

	#merge(made: readonly string[]): void {
		const folders = new Set<string>();
		for (const file of made) {
			const folder = dirname(join(this.dist, file));
			if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
			folders.add(folder);
			renameSync(join(this.stage, file), join(this.dist, file));
		}
		const stays = new Set(made).union(this.#kept);
		for (const file of (this.#finished ?? new Map<string, FileStamp>()).keys()) {
			if (!stays.has(file)) rmSync(join(this.dist, file));
		}
		removeEmptyFolders(this.dist);
		rmSync(this.stage, { recursive: true, force: true });
	}
}

function removeEmptyFolders(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (!entry.isDirectory()) continue;
		removeEmptyFolders(join(folder, entry.name));
		if (readdirSync(join(folder, entry.name)).length === 0) rmdirSync(join(folder, entry.name));
	}
}

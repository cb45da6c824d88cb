import { existsSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileStamp, filesIn, folderFiles, foldersOf, isSameStamp } from '../files/folder-files.ts';
import { exchange, recover, stageOf } from './exchange.ts';
import type { KeptFile, SiteMemory } from './site-memory.ts';
import { assemble, becomeTwin, folderMaker, type Twin } from './twin.ts';

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
	/** The files of the finished site, and its folders before these were looked at. */
	#finished: { files: Map<string, FileStamp>; folders: string } | undefined;
	readonly #kept = new Map<string, KeptFile>();
	readonly #made = new Map<string, Pick<KeptFile, 'key' | 'places'>>();
	readonly #makeFolderOf = folderMaker();
	readonly #twin?: Twin;

	/**
	 * @param memory What the last build left, where it was of the same edition.
	 * @param twin Where second names of the finished site's files are kept from build to build; not at all without it.
	 */
	constructor(dist: string, memory: SiteMemory | undefined, twin?: string) {
		// Where the folder is a link to another, that one is exchanged.
		this.dist = existsSync(dist) ? realpathSync(dist) : dist;
		this.stage = stageOf(this.dist);
		this.#memory = memory;
		if (twin !== undefined) this.#twin = { folder: twin, files: memory?.files ?? new Map(), folders: memory?.twin };
		recover(this.dist);
	}

	/** Whether the finished site has a file that was made by this key and not touched since. It then stays. */
	keep(file: string, key: string): boolean {
		const kept = this.#memory?.files.get(file);
		if (!kept || key === '' || kept.key !== key) return false;
		this.#finished ??= { folders: this.#folders(), files: folderFiles(this.dist) };
		if (!isSameStamp(this.#finished.files.get(file), kept)) return false;
		this.#kept.set(file, kept);
		return true;
	}

	/**
	 * Writes a new file, by whose key the next build can keep it.
	 *
	 * @param places The places on other pages that it leads to, as addresses from the site's root.
	 */
	put(file: string, content: string | Uint8Array, key = '', places: readonly string[] = []): void {
		const path = join(this.stage, file);
		this.#makeFolderOf(path);
		writeFileSync(path, content);
		this.#made.set(file, { key, places });
	}

	/** Where a file of the site is while the site is built. */
	pathOf(file: string): string {
		return join(this.#kept.has(file) ? this.dist : this.stage, file);
	}

	/** The places on other pages that a file leads to that stays, as addresses from the site's root. */
	placesFrom(file: string): readonly string[] {
		return this.#kept.get(file)?.places ?? [];
	}

	/** The files that stay. */
	get keptFiles(): ReadonlyMap<string, KeptFile> {
		return this.#kept;
	}

	/** The files that are new or made anew. */
	madeFiles(): Set<string> {
		return new Set(filesIn(this.stage));
	}

	/** The files of the last build that are neither kept nor made anew. */
	goneFiles(): Set<string> {
		if (!this.#memory) return new Set();
		const made = this.madeFiles();
		return new Set([...this.#memory.files.keys()].filter((file) => !this.#kept.has(file) && !made.has(file)));
	}

	/**
	 * Puts the site in the place of the last one, all of it at once.
	 *
	 * @returns every file of the site as it is now, and the folders of its twin where it has one that can be trusted.
	 */
	publish(): Pick<SiteMemory, 'files' | 'twin'> {
		const made = folderFiles(this.stage);
		for (const file of made.keys()) this.#kept.delete(file);
		const folders = { dist: this.dist, stage: this.stage, twin: this.#twin };
		const { folder, copies } = assemble(folders, this.#kept, made);
		// What came into the finished site since it was looked through will be in the twin.
		const isAsFound = this.#folders() === this.#finished?.folders;
		const old = exchange(this.dist, folder);
		const files = new Map([
			...[...this.#kept].map(([file, kept]): [string, KeptFile] => [file, { ...kept, ...copies.get(file) }]),
			...[...made].map(([file, stamp]): [string, KeptFile] => [file, { ...NEW, ...stamp, ...this.#made.get(file) }]),
		]);
		const twin = copies.size === 0 && this.#makeTwin(old, [...made.keys()]);
		if (!twin) this.#clear(old);
		return { files, ...(twin && isAsFound && { twin: foldersOf(twin, files.keys()) }) };
	}

	/** The folders that the last build left, as they are now. */
	#folders(): string {
		return foldersOf(this.dist, this.#memory?.files.keys() ?? []);
	}

	/** Makes a twin of what was the finished site until now, if most of it stays; says where it is. */
	#makeTwin(old: string | undefined, made: readonly string[]): string | undefined {
		const twin = this.#twin?.folder;
		const others = [...(this.#finished?.files.keys() ?? [])].filter((file) => !this.#kept.has(file));
		if (old === undefined || twin === undefined || others.length >= this.#kept.size) return undefined;
		return becomeTwin(old, { dist: this.dist, twin }, others, made) ? twin : undefined;
	}

	/** Takes away what was the finished site until now, and a twin of an earlier one, which has little of the next. */
	#clear(old: string | undefined): void {
		for (const folder of [old, this.#twin?.folder])
			if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	}
}

/** What is known of a file that something else than this has written. */
const NEW = { key: '', places: [] };

import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { FileStamp } from '../files/folder-files.ts';

/** A file of the finished site and what it was made from. */
export interface KeptFile extends FileStamp {
	/** Stands for all that the file shows; empty for a file that is made anew in every build. */
	key: string;
	/** The places on other pages that it leads to, as addresses from the site's root. */
	places: readonly string[];
}

/** What a build left behind, for the next one. */
export interface SiteMemory {
	/** Stands for the program and for what every page shows; keys of another edition mean nothing. */
	edition: string;
	/** Stands for everything that the site was made from. */
	whole: string;
	files: Map<string, KeptFile>;
	/** The folders of its twin, which then has all of these files; nothing where there is none. */
	twin?: string;
}

const FORM = 'sheaf site 3';

/** What the last build left; nothing where there was none, or where the file is damaged or of another version. */
export function readSiteMemory(path: string): SiteMemory | undefined {
	try {
		const { form, files, ...told } = JSON.parse(readFileSync(path, 'utf8')) as Written;
		if (form !== FORM) return undefined;
		const read = files.map(([file, key, size, time, ...places]): [string, KeptFile] => [
			file,
			{ key, size, time, places },
		]);
		return { ...told, files: new Map(read) };
	} catch {
		return undefined;
	}
}

interface Written extends Omit<SiteMemory, 'files'> {
	form: string;
	files: [file: string, key: string, size: number, time: number, ...places: string[]][];
}

export function writeSiteMemory(path: string, { files, ...told }: SiteMemory): void {
	const rows = [...files].map(([file, { key, size, time, places }]): Written['files'][number] => [
		file,
		key,
		size,
		time,
		...places,
	]);
	writeFileAtomic.sync(path, JSON.stringify({ form: FORM, ...told, files: rows } satisfies Written));
}

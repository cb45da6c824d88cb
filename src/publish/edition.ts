import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { contentHash } from '../files/content-hash.ts';
import { type FileStamp, filesIn, folderFiles } from '../files/folder-files.ts';
import { folders, reportFile, siteFile, topicsFolder } from '../files/folders.ts';

/** Where the program is. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** The program with the packages that it is built with, and what stands in `public/`, where names may have no ending. */
export const programFiles = (project: string): string[] => [
	...['src', 'public'].flatMap((folder) => filesIn(join(project, folder)).map((file) => `${folder}/${file}`)).sort(),
	...['astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
];

/** What is told from outside and shows in the site. */
const TOLD = ['SITE_URL', 'SHEAF_ZIP', 'SHEAF_PAPERS_A_SHARD'];

/** Stands for all that every page depends on: the program, the topics, the settings, and what the environment tells. */
export function editionOf(environment: NodeJS.ProcessEnv = process.env): string {
	const shared = [siteFile(), ...globSync(`${topicsFolder()}/**/*.md`).sort()];
	const told = TOLD.map((name) => `${name}=${environment[name] ?? ''}`);
	return digest([
		process.version,
		...told,
		...hashesOf(programFiles(PROJECT), PROJECT),
		...hashesOf(shared, folders.content),
	]);
}

/** The files of the content, as the disk shows them without reading them. */
export type Content = ReadonlyMap<string, FileStamp>;

export const contentFiles = (): Content => folderFiles(folders.content);

/** Stands for everything that the site is made from, what the last ingest found among it. */
export const wholeOf = (edition: string, content: Content): string =>
	digest([edition, hashIfThere(reportFile()), ...hashesOf([...content.keys()].sort(), folders.content)]);

/** Stands for what can be told without reading. It is another after most edits, which then need not be looked for. */
export const outlineOf = (content: Content): string =>
	digest([...content].map(([file, { size }]) => `${file} ${size}`).sort());

const digest = (lines: readonly string[]): string => hash('sha1', lines.join('\n'), 'base64url');

/** A line for each file, with its path from a folder; none for one that is not there. */
const hashesOf = (files: readonly string[], folder: string): string[] =>
	files.map((file) => `${relative(folder, resolve(folder, file))} ${hashIfThere(resolve(folder, file))}`);

function hashIfThere(path: string): string {
	try {
		return contentHash(path);
	} catch {
		return '';
	}
}

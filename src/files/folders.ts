import { relative, resolve, sep } from 'node:path';
import { printable } from '../model/problem.ts';

/** Where everything is. Each may be set from outside, so that a test can build a site of its own. */
export const folders = {
	content: resolve(process.env['SHEAF_CONTENT'] ?? 'content'),
	/** What can be made again: the last ingest's report and the caches of the build. */
	cache: resolve(process.env['SHEAF_CACHE'] ?? '.cache'),
	/** The finished site. */
	dist: resolve(process.env['SHEAF_DIST'] ?? 'dist'),
};

export const papersFolder = (): string => resolve(folders.content, 'papers');
export const topicsFolder = (): string => resolve(folders.content, 'topics');
export const capturesFolder = (): string => resolve(folders.content, 'captures');
export const digestsFolder = (): string => resolve(folders.content, 'digests');
/** The editor's own, which texts show. */
export const ownPicturesFolder = (): string => resolve(folders.content, 'pictures');
export const siteFile = (): string => resolve(folders.content, 'site.yaml');
export const thesaurusFile = (): string => resolve(folders.content, 'thesaurus.yaml');
export const permalinksFile = (): string => resolve(folders.content, 'permalinks.yaml');
export const reportFile = (): string => resolve(folders.cache, 'ingest.json');
/** What the last build left. */
export const siteMemoryFile = (): string => resolve(folders.cache, 'site.json');
/** Second names of its files. */
export const siteTwinFolder = (): string => resolve(folders.cache, 'twin');
/** What was said of it. */
export const siteWordsFile = (): string => resolve(folders.cache, 'site-words.json');
/** Pages, scripts and styles as Astro has compiled them. */
export const compiledFolder = (): string => resolve(folders.cache, 'compiled');
export const facesFolder = (): string => resolve(folders.cache, 'faces');
export const picturesFolder = (): string => resolve(folders.cache, 'pictures');
export const searchFolder = (): string => resolve(folders.cache, 'search');

/** A path as problems print it: from the project's root, with forward slashes. */
export const shownPath = (path: string): string => printable(relative(process.cwd(), path).split(sep).join('/'));

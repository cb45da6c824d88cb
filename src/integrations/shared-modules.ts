import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { VitePlugin } from './vite-plugin.ts';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** What knows of the content: plain modules, which node can load as they are. */
const SHARED = [
	'cache',
	'charts',
	'digests',
	'entries',
	'exports',
	'files',
	'markdown',
	'model',
	'phrases',
	'pictures',
	'queries',
	'related',
	'search',
];

/**
 * Lets the pages of a build ask the very modules that the command has already asked, so that ten thousand entries are
 * read and held once and not twice.
 */
export const sharedModules = (): VitePlugin => ({
	name: 'shared-modules',
	apply: 'build',
	enforce: 'pre',
	resolveId(source, importer) {
		if (this.environment.name !== 'prerender' || !importer || !/^\.{1,2}\/.*\.ts$/.test(source)) return undefined;
		const path = resolve(dirname(importer), source);
		const isShared = SHARED.some((floor) => path.startsWith(SOURCE + floor + sep));
		return isShared ? { id: pathToFileURL(path).href, external: true } : undefined;
	},
});

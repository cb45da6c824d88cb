import { partOf, partScript, scriptOf } from '../model/search-parts.ts';
import type { ShapedIndex } from './shape-index.ts';

/**
 * The files of one shard of the index in scripts for `search/`, so that a copy on a disk can be searched. They are loaded
 * from there only.
 *
 * @param files By their paths in `pagefind/`.
 * @param name The shard's name.
 * @returns the text of each script, which is made when it is asked for, by its path in the shard's folder.
 */
export function packIndex(files: ShapedIndex['files'], name: string): Map<string, () => string> {
	const codeOf = ([file, bytes]: [string, () => Uint8Array]): string =>
		partScript(partOf(name, file), Buffer.from(bytes()).toString('base64'));
	const scripts = Map.groupBy(files, ([file]) => scriptOf(file));
	return new Map(scripts.entries().map(([script, said]) => [script, () => said.map(codeOf).join('')]));
}

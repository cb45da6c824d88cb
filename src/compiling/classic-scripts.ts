import { build, type Metafile } from 'esbuild';
import { rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/**
 * Rewrites module scripts of a finished site as classic ones, each with all that it imports, because a page on a disk
 * may load no module.
 *
 * @param files Paths from the site's root.
 * @throws Error where a script uses what only modules have.
 */
export async function makeClassic(folder: string, files: readonly string[]): Promise<void> {
	if (files.length === 0) return;
	const { warnings, metafile } = await build({
		entryPoints: files.map((file) => join(folder, file)),
		outbase: folder,
		outdir: folder,
		allowOverwrite: true,
		bundle: true,
		metafile: true,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		logLevel: 'silent',
	});
	const [warning] = warnings;
	if (warning)
		throw new Error(`${warning.location?.file ?? 'A script'} cannot become a classic script: ${warning.text}`);
	for (const part of partsOf(metafile, folder)) if (!files.includes(part)) rmSync(join(folder, part));
}

/** What was bundled, as paths from the site's root: what only modules imported is of no use any more. */
const partsOf = ({ inputs }: Metafile, folder: string): string[] =>
	Object.keys(inputs).map((path) => relative(folder, resolve(path)).split(sep).join('/'));

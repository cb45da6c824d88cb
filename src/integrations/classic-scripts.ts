import { build } from 'esbuild';
import { join } from 'node:path';

/**
 * Rewrites module scripts of a finished site as classic ones, each with all that it imports, because a page on a disk
 * may load no module.
 *
 * @param files Paths from the site's root.
 * @throws Error where a script uses what only modules have.
 */
export async function makeClassic(folder: string, files: readonly string[]): Promise<void> {
	if (files.length === 0) return;
	const { warnings } = await build({
		entryPoints: files.map((file) => join(folder, file)),
		outbase: folder,
		outdir: folder,
		allowOverwrite: true,
		bundle: true,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		logLevel: 'silent',
	});
	const [warning] = warnings;
	if (warning)
		throw new Error(`${warning.location?.file ?? 'A script'} cannot become a classic script: ${warning.text}`);
}

import { build } from 'esbuild';

/** A script of the browser as one classic script, with all that it imports. */
export async function bundleScript(entry: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		format: 'iife',
		minify: true,
		charset: 'utf8',
		target: 'es2022',
		logLevel: 'silent',
	});
	return outputFiles[0]?.text.trim() ?? '';
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Stands for the program's own files and the packages that it is built with: what another version has kept counts for
 * nothing.
 *
 * @param parts Folders of `src`.
 */
export function codeVersion(parts: readonly string[]): string {
	const source = resolve(import.meta.dirname, '..');
	const files = parts.flatMap((part) => globSync(`${part}/**/*.{ts,yaml}`, { cwd: source })).sort();
	const version = createHash('sha1').update(process.version);
	for (const file of ['../package-lock.json', ...files]) version.update(file).update(readFileSync(join(source, file)));
	return version.digest('base64');
}

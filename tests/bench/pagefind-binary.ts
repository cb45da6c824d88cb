import { createRequire } from 'node:module';
import process from 'node:process';

/** The program that Pagefind's package runs, found in the same way. */
export function pagefindBinary(): string {
	const isWindows = process.platform === 'win32';
	const platform = isWindows ? 'windows' : process.platform;
	const name = isWindows ? 'pagefind_extended.exe' : 'pagefind_extended';
	return createRequire(import.meta.url).resolve(`@pagefind/${platform}-${process.arch}/bin/${name}`);
}

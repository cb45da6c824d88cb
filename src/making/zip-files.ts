import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/**
 * Writes files into a zip, one by one, in the order given. The same names and bytes make the same zip.
 *
 * @returns its size in bytes.
 */
export function zipFiles(path: string, names: readonly string[], read: (name: string) => Uint8Array): number {
	// Zip keeps the parts of a local date; this is the first that it can hold.
	const noTime = new Date(1980, 0, 1);
	const file = openSync(path, 'w');
	let size = 0;
	try {
		const zip = new Zip((error, chunk) => {
			if (error) throw error;
			size += writeSync(file, chunk);
		});
		for (const name of names) {
			const entry = new ZipDeflate(name, { level: 6 });
			entry.mtime = noTime;
			zip.add(entry);
			entry.push(read(name), true);
		}
		zip.end();
	} finally {
		closeSync(file);
	}
	return size;
}

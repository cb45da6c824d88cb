import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';

/**
 * Writes files into a zip, one by one, in the order given, as Zip64 where there are more than 65,535 of them or more
 * than four gigabytes. The same names and bytes make the same zip.
 *
 * @returns its size in bytes.
 */
export async function zipFiles(
	path: string,
	names: readonly string[],
	read: (name: string) => Uint8Array,
): Promise<number> {
	const file = openSync(path, 'w');
	try {
		const written = new WritableStream<Uint8Array>({
			write: (chunk) => {
				writeFileSync(file, chunk);
			},
		});
		const zip = new ZipWriter(written, alike());
		for (const name of names) await zip.add(name, new Uint8ArrayReader(read(name)));
		await zip.close();
		return fstatSync(file).size;
	} finally {
		closeSync(file);
	}
}

/** What makes the zip the same on every machine, whenever it is made. */
const alike = () => ({
	// Node's own compression need not give the same bytes on every processor.
	useCompressionStream: false,
	// Zip keeps the parts of a local date; this is the first that it can hold.
	lastModDate: new Date(1980, 0, 1),
	// Would be the moment that this date is in the machine's time zone.
	extendedTimestamp: false,
});

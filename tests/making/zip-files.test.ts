import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '../../src/making/zip-files.ts';
import { isLong } from '../helpers/is-long.ts';
import { testFolder } from '../helpers/test-folder.ts';

const zipPath = (): string => join(testFolder('zip-files-'), 'site.zip');

/** The names that a reader sees which goes by the number of files that the zip tells. */
function namesIn(path: string): string[] {
	const names: string[] = [];
	unzipSync(readFileSync(path), {
		filter: ({ name }) => {
			names.push(name);
			return false;
		},
	});
	return names;
}

test.runIf(isLong)('a zip of more files than 16 bits can count tells them all, in their order', async () => {
	const path = zipPath();
	const names = Array.from({ length: 70_000 }, (_, index) => `papers/${String(index).padStart(5, '0')}.txt`);
	const text = Buffer.from('a');
	const size = await zipFiles(path, names, () => text);
	expect(namesIn(path)).toEqual(names);
	expect(readFileSync(path).length).toBe(size);
});

test('a file that cannot be read ends the zip with its reason', async () => {
	const gone = zipFiles(zipPath(), ['a.html'], () => {
		throw new Error('a.html is gone');
	});
	await expect(gone).rejects.toThrow('a.html is gone');
});

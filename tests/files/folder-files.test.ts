import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contentHash } from '../../src/files/content-hash.ts';
import { filesIn, folderFiles, foldersOf } from '../../src/files/folder-files.ts';
import { testFolder } from '../helpers/test-folder.ts';

test('files in folders within one another come with their paths, and a folder that is not there has none', () => {
	const folder = testFolder('files-');
	mkdirSync(join(folder, 'a/b'), { recursive: true });
	writeFileSync(join(folder, 'a/b/c.txt'), 'goat');
	symlinkSync('nowhere', join(folder, 'link'));
	expect(filesIn(folder).sort()).toEqual(['a/b/c.txt', 'link']);
	expect([...folderFiles(folder).keys()].sort()).toEqual(['a/b/c.txt', 'link']);
	expect(filesIn(join(folder, 'none'))).toEqual([]);
	expect(folderFiles(join(folder, 'none'))).toEqual(new Map());
});

test.skipIf(process.platform === 'win32')('a pipe is no file, and nobody waits for what comes out of it', () => {
	const folder = testFolder('files-');
	execFileSync('mkfifo', [join(folder, 'pipe')]);
	symlinkSync('pipe', join(folder, 'link'));
	expect([...folderFiles(folder).keys()]).toEqual(['link']);
	expect(() => contentHash(join(folder, 'link'))).toThrow('is no file');
});

test.runIf(process.platform === 'linux')('a name that is no UTF-8 is left out', () => {
	const folder = testFolder('files-');
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/goat`), Buffer.of(0xff)]), '');
	expect(folderFiles(folder)).toEqual(new Map());
});

test.each<[string, (folder: string) => void]>([
	['comes', (folder) => writeFileSync(join(folder, 'a/calf'), '')],
	['goes', (folder) => rmSync(join(folder, 'a/b/goat'))],
	['is replaced', (folder) => renameSync(join(folder, 'sheep'), join(folder, 'a/b/goat'))],
])('folders are others when a file in them %s', async (_, change) => {
	const folder = testFolder('files-');
	mkdirSync(join(folder, 'a/b'), { recursive: true });
	for (const file of ['a/b/goat', 'sheep']) writeFileSync(join(folder, file), file);
	const before = foldersOf(folder, ['a/b/goat', 'sheep']);
	// The clock by which a disk dates its folders ticks every few milliseconds.
	await setTimeout(20);
	expect(foldersOf(folder, ['a/b/goat', 'sheep'])).toBe(before);
	change(folder);
	expect(foldersOf(folder, ['a/b/goat', 'sheep'])).not.toBe(before);
});

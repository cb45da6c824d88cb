import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash, readContent } from '../../src/files/content-hash.ts';
import { testFolder } from '../helpers/test-folder.ts';

function file(text: string): string {
	const path = join(testFolder('hash-'), 'goat.md');
	writeFileSync(path, text);
	return path;
}

test('files of the same bytes have one hash, and others another', () => {
	expect(contentHash(file('goat'))).toBe(contentHash(file('goat')));
	expect(contentHash(file('goat'))).not.toBe(contentHash(file('boat')));
});

test('a file that is read in pieces has the hash that all of it has', () => {
	const path = file('goat'.repeat(2_500_000));
	expect(contentHash(path)).toBe(readContent(path).hash);
});

test('a file tells at once that it has been written again, be it as long and as old as before', () => {
	const path = file('goat');
	utimesSync(path, 1_000_000, 1_000_000);
	const before = contentHash(path);
	writeFileSync(path, 'boat');
	utimesSync(path, 1_000_000, 1_000_000);
	expect(contentHash(path)).toBe(contentHash(file('boat')));
	expect(contentHash(path)).not.toBe(before);
});

test('a file that another one has replaced is read again', () => {
	const path = file('goat');
	expect(readContent(path).bytes.toString()).toBe('goat');
	renameSync(file('boat'), path);
	expect(contentHash(path)).toBe(contentHash(file('boat')));
});

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openKept } from '../../src/cache/kept-value.ts';
import { openMemo } from '../../src/cache/memo.ts';
import { folders } from '../../src/files/folders.ts';
import { testFolder } from '../helpers/test-folder.ts';

const { cache } = folders;
beforeEach(() => void (folders.cache = testFolder('memo-')));
afterAll(() => void (folders.cache = cache));

/** Asks for the keys in a run of its own. @returns those that were computed. */
function run(keys: readonly string[], parts: readonly string[] = ['model']): string[] {
	const memo = openMemo(parts);
	const computed: string[] = [];
	for (const key of keys) {
		const value = memo.remember('lengths', key, () => {
			computed.push(key);
			return { length: key.length };
		});
		expect(value).toEqual({ length: key.length });
	}
	memo.save();
	return computed;
}

test('a value is computed once for all runs that use it', () => {
	expect(run(['goat', 'sheep', 'goat'])).toEqual(['goat', 'sheep']);
	expect(run(['sheep', 'cow'])).toEqual(['cow']);
	expect(run(['goat', 'cow'])).toEqual(['goat']);
});

test('where the program changes, all is computed anew', () => {
	run(['goat']);
	expect(run(['goat'], ['model', 'phrases'])).toEqual(['goat']);
});

test('what cannot be read is computed anew', () => {
	run(['goat']);
	for (const file of globSync('memo/*.txt', { cwd: folders.cache })) writeFileSync(join(folders.cache, file), '["');
	expect(run(['goat'])).toEqual(['goat']);
});

test('what has been changed by others is computed anew', () => {
	run(['goat']);
	for (const file of globSync('memo/*.txt', { cwd: folders.cache })) {
		const path = join(folders.cache, file);
		writeFileSync(path, readFileSync(path, 'utf8').replace('"length":4', '"length":5'));
	}
	expect(run(['goat'])).toEqual(['goat']);
});

const lists = (parts: readonly string[] = ['model']) => openKept<{ numbers: Int32Array }>('lists', parts);

test('a value with long lists is kept whole for the same program', () => {
	expect(lists().value).toBeUndefined();
	lists().keep({ numbers: Int32Array.of(1, -2) });
	expect(lists().value).toEqual({ numbers: Int32Array.of(1, -2) });
	expect(lists(['model', 'phrases']).value).toBeUndefined();
});

test.each([
	['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
	['changed', (bytes: Buffer) => bytes.fill(7, 30)],
	['empty', () => Buffer.alloc(0)],
])('a kept value that is %s counts for nothing', (_, damage) => {
	lists().keep({ numbers: Int32Array.of(1, -2) });
	const path = join(folders.cache, 'memo/lists.bin');
	writeFileSync(path, damage(readFileSync(path)));
	expect(lists().value).toBeUndefined();
});

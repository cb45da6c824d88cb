import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepFolders, keptFolder } from '../../src/cache/kept-folder.ts';
import { placeFile } from '../../src/publish/place-file.ts';
import { siteFolder } from '../helpers/site-folder.ts';

const fill = (text: string) => (folder: string) => {
	writeFileSync(join(folder, 'a'), text);
	writeFileSync(join(folder, 'b'), 'more');
	return Promise.resolve();
};

function dropFromList(path: string, file: string): void {
	const list = JSON.parse(readFileSync(path, 'utf8')) as { digests: Record<string, string> };
	const digests = Object.fromEntries(Object.entries(list.digests).filter(([name]) => name !== file));
	writeFileSync(path, JSON.stringify({ ...list, digests }));
}

describe('a kept folder', () => {
	test('is made once', async () => {
		const cache = siteFolder({});
		expect(await keptFolder(cache, 'key', fill('one'))).toMatchObject({ isNew: true, files: ['a', 'b'] });
		const again = await keptFolder(cache, 'key', fill('two'));
		expect(again).toMatchObject({ isNew: false, files: ['a', 'b'] });
		expect(readFileSync(join(again.folder, 'a'), 'utf8')).toBe('one');
		expect((await keptFolder(cache, 'other key', fill('two'))).isNew).toBe(true);
	});

	test.each<[string, (folder: string) => void]>([
		['cut off', (folder) => truncateSync(join(folder, 'a'), 1)],
		['changed', (folder) => writeFileSync(join(folder, 'a'), 'owe')],
		['missing', (folder) => rmSync(join(folder, 'a'))],
		['listed in half', (folder) => truncateSync(join(folder, 'files.json'), 20)],
		['missing in the list', (folder) => dropFromList(join(folder, 'files.json'), 'a')],
		['listed nowhere', (folder) => rmSync(join(folder, 'files.json'))],
	])('is made anew where a file of it is %s', async (_, harm) => {
		const cache = siteFolder({});
		const { folder } = await keptFolder(cache, 'key', fill('one'));
		harm(folder);
		expect((await keptFolder(cache, 'key', fill('one'))).isNew).toBe(true);
		expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one');
		expect((await keptFolder(cache, 'key', fill('one'))).isNew).toBe(false);
	});

	test('is made anew after one that was not finished', async () => {
		const cache = siteFolder({});
		const failing = keptFolder(cache, 'key', (folder) => {
			writeFileSync(join(folder, 'half'), '');
			return Promise.reject(new Error('Stopped'));
		});
		await expect(failing).rejects.toThrow('Stopped');
		expect(await keptFolder(cache, 'key', fill('one'))).toMatchObject({ isNew: true, files: ['a', 'b'] });
	});

	test('is made where something else is in the place of all of them', async () => {
		const cache = join(siteFolder({ cache: 'a file' }), 'cache');
		expect(await keptFolder(cache, 'key', fill('one'))).toMatchObject({ isNew: true, files: ['a', 'b'] });
	});

	test('goes when its key is not asked for any more', async () => {
		const cache = siteFolder({});
		for (const key of ['old', 'new']) await keptFolder(cache, key, fill('one'));
		keepFolders(cache, new Set(['new']));
		expect(existsSync(join(cache, 'old'))).toBe(false);
		expect((await keptFolder(cache, 'new', fill('one'))).isNew).toBe(false);
	});
});

test('a file is put in the place of another without a change to what that is linked to', () => {
	const folder = siteFolder({ 'kept/a': 'one', 'kept/b': 'two', target: 'old' });
	const target = join(folder, 'target');
	placeFile(join(folder, 'kept/a'), target);
	placeFile(join(folder, 'kept/b'), target);
	expect(readFileSync(target, 'utf8')).toBe('two');
	expect(readFileSync(join(folder, 'kept/a'), 'utf8')).toBe('one');
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { stampOf } from '../../src/files/folder-files.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { testFolder } from '../helpers/test-folder.ts';

/** A disk that knows no second names, such as that of a memory stick. */
vi.mock('node:fs', async (original) => ({
	...(await original<typeof import('node:fs')>()),
	linkSync: () => {
		throw new Error('EPERM');
	},
}));

test('where a file can have no second name, what stays is copied, stays again, and there is no twin', () => {
	const folder = testFolder('copies-');
	const [dist, twin] = [join(folder, 'dist'), join(folder, 'twin')];
	const first = new SiteInWork(dist, undefined, twin);
	for (const file of ['a.html', 'b.html', 'c.html']) first.put(file, file, 'key');
	let { files } = first.publish();
	for (const text of ['one', 'two']) {
		const site = new SiteInWork(dist, { edition: '', whole: '', files }, twin);
		expect(['a.html', 'b.html', 'c.html'].map((file) => site.keep(file, 'key'))).toEqual([true, true, true]);
		site.put('index.html', text);
		({ files } = site.publish());
		expect(readFileSync(join(dist, 'a.html'), 'utf8')).toBe('a.html');
		expect(files.get('a.html')).toMatchObject(stampOf(join(dist, 'a.html')));
		expect(existsSync(twin)).toBe(false);
	}
});

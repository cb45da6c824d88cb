import {
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderFiles } from '../../src/files/folder-files.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import type { SiteMemory } from '../../src/publish/site-memory.ts';
import { testFolder } from '../helpers/test-folder.ts';

let dist: string;

/** Publishes a site of these files, each under a key of its own text. */
function publish(files: Record<string, string>, memory?: SiteMemory): SiteMemory {
	const site = new SiteInWork(dist, memory);
	for (const [file, text] of Object.entries(files)) if (!site.keep(file, text)) site.put(file, text, text);
	return { edition: '', whole: '', ...site.publish() };
}

const read = (): Record<string, string> =>
	Object.fromEntries(
		[...folderFiles(dist).keys()].sort().map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
	);

/** When each file was last written. */
const times = (): Record<string, number> =>
	Object.fromEntries([...folderFiles(dist)].map(([file, { time }]) => [file, time]));

beforeEach(() => {
	dist = join(testFolder('publish-'), 'dist');
});

describe('a site', () => {
	test('stands in its folder when it is published, and not before', () => {
		const site = new SiteInWork(dist, undefined);
		site.put('papers/bee.html', 'a bee');
		expect(existsSync(dist)).toBe(false);
		site.publish();
		expect(read()).toEqual({ 'papers/bee.html': 'a bee' });
		expect(existsSync(site.stage)).toBe(false);
	});

	test('of an earlier build stays whole while another is made', () => {
		publish({ 'index.html': 'one' });
		const site = new SiteInWork(dist, undefined);
		site.put('index.html', 'two');
		expect(read()).toEqual({ 'index.html': 'one' });
		site.publish();
		expect(read()).toEqual({ 'index.html': 'two' });
	});

	test('is told file by file with the keys that were given', () => {
		const site = new SiteInWork(dist, undefined);
		site.put('a.html', 'a', 'key of a');
		site.put('b.html', 'bb');
		expect([...site.publish().files].map(([file, { key, size }]) => [file, key, size]).sort()).toEqual([
			['a.html', 'key of a', 1],
			['b.html', '', 2],
		]);
	});
});

describe('of the last build', () => {
	test('what has the same key stays, what has another is made anew, and what is no longer made goes', () => {
		const memory = publish({ 'a.html': 'a', 'x/b.html': 'b', 'y/c.html': 'c' });
		const before = times();
		utimesSync(dist, 0, 0);
		publish({ 'a.html': 'a', 'x/b.html': 'another' }, memory);
		expect(read()).toEqual({ 'a.html': 'a', 'x/b.html': 'another' });
		expect(times()['a.html']).toBe(before['a.html']);
		expect(existsSync(join(dist, 'y'))).toBe(false);
	});

	test('what stays still leads to the places that were told of it', () => {
		const site = new SiteInWork(dist, undefined);
		site.put('a.html', 'a', 'a', ['/b.html#wing']);
		const once = { edition: '', whole: '', ...site.publish() };
		const again = new SiteInWork(dist, publish({ 'a.html': 'a' }, once));
		expect([again.keptFiles.has('a.html'), again.placesFrom('a.html')]).toEqual([false, []]);
		again.keep('a.html', 'a');
		expect([again.keptFiles.has('a.html'), again.placesFrom('a.html')]).toEqual([true, ['/b.html#wing']]);
	});

	test('what stays can stay again', () => {
		const memory = publish({ 'a.html': 'a', 'b.html': 'b' });
		const next = publish({ 'a.html': 'a', 'b.html': 'other' }, memory);
		const site = new SiteInWork(dist, next);
		expect([site.keep('a.html', 'a'), site.keep('b.html', 'other')]).toEqual([true, true]);
	});

	test('a file without a key is always made anew', () => {
		const site = new SiteInWork(dist, undefined);
		site.put('a.html', 'a');
		const memory = { edition: '', whole: '', ...site.publish() };
		expect(new SiteInWork(dist, memory).keep('a.html', '')).toBe(false);
	});

	test.each([
		['is gone', (path: string) => mkdirSync(`${path}.x`), false],
		['was cut off', (path: string) => writeFileSync(path, ''), true],
		['was written again with as many letters', (path: string) => writeFileSync(path, 'b'), true],
		['was touched', (path: string) => utimesSync(path, 1, 1), true],
	])('a file that %s is made anew', (_, damage, isThere) => {
		const memory = publish({ 'a.html': 'a', 'b.html': 'b' });
		const path = join(dist, 'a.html');
		if (isThere) damage(path);
		const files = new Map([...memory.files].filter(([file]) => isThere || file !== 'a.html'));
		publish({ 'a.html': 'a', 'b.html': 'b' }, { ...memory, files });
		expect(read()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
	});

	test('what someone put into the folder goes', () => {
		const memory = publish({ 'a.html': 'a' });
		writeFileSync(join(dist, 'stray.html'), 'stray');
		publish({ 'a.html': 'a' }, memory);
		expect(read()).toEqual({ 'a.html': 'a' });
	});

	test('what a build left that was killed is not taken for new', () => {
		const memory = publish({ 'a.html': 'a' });
		new SiteInWork(dist, memory).put('half.html', 'ha');
		publish({ 'a.html': 'a' }, memory);
		expect(read()).toEqual({ 'a.html': 'a' });
	});

	test('what stays is the same file as before', () => {
		const memory = publish({ 'a.html': 'a', 'b.html': 'b' });
		const { ino } = statSync(join(dist, 'a.html'));
		publish({ 'a.html': 'a', 'b.html': 'other' }, memory);
		expect(statSync(join(dist, 'a.html')).ino).toBe(ino);
	});

	test('a link to a folder elsewhere stays a link', () => {
		const elsewhere = join(testFolder('elsewhere-'), 'site');
		mkdirSync(elsewhere);
		symlinkSync(elsewhere, dist, 'dir');
		publish({ 'a.html': 'a' });
		expect(lstatSync(dist).isSymbolicLink()).toBe(true);
		expect(readFileSync(join(elsewhere, 'a.html'), 'utf8')).toBe('a');
	});

	test('the files that are gone are known before they are', () => {
		const memory = publish({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
		const site = new SiteInWork(dist, memory);
		site.keep('a.html', 'a');
		site.put('b.html', 'new', 'new');
		expect([...site.goneFiles()]).toEqual(['c.html']);
		expect(site.pathOf('a.html')).toBe(join(dist, 'a.html'));
		expect(site.pathOf('b.html')).toBe(join(site.stage, 'b.html'));
	});
});

describe('after a build that was killed', () => {
	test('while it exchanged the sites, the last one is back', () => {
		publish({ 'a.html': 'a' });
		renameSync(dist, `${dist}.old`);
		new SiteInWork(dist, undefined);
		expect(read()).toEqual({ 'a.html': 'a' });
		expect(existsSync(`${dist}.old`)).toBe(false);
	});

	test('after the exchange, the new one stays', () => {
		publish({ 'a.html': 'old' });
		renameSync(dist, `${dist}.old`);
		mkdirSync(dist);
		writeFileSync(join(dist, 'a.html'), 'new');
		new SiteInWork(dist, undefined);
		expect(read()).toEqual({ 'a.html': 'new' });
		expect(existsSync(`${dist}.old`)).toBe(false);
	});
});

test('a site that cannot be put in its place leaves the last one where it was, and says what to do', () => {
	publish({ 'a.html': 'a' });
	const site = new SiteInWork(dist, undefined);
	expect(() => site.publish()).toThrow(/cannot be moved out of its way/);
	expect(read()).toEqual({ 'a.html': 'a' });
});

import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderFiles, foldersOf } from '../../src/files/folder-files.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import type { SiteMemory } from '../../src/publish/site-memory.ts';
import { testFolder } from '../helpers/test-folder.ts';

type Files = Record<string, string>;

let dist: string;
let twin: string;
let memory: SiteMemory | undefined;

/** Publishes a site of these files, of which those stay that the last one had. */
function publish(files: Files, meanwhile = (): void => undefined): void {
	const site = new SiteInWork(dist, memory, twin);
	for (const [file, text] of Object.entries(files)) if (!site.keep(file, text)) site.put(file, text, text);
	meanwhile();
	memory = { edition: '', whole: '', ...site.publish() };
}

const filesIn = (folder: string): Files =>
	Object.fromEntries([...folderFiles(folder).keys()].map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

const PAPERS: Files = Object.fromEntries(
	['ant', 'bee', 'fly', 'gnat', 'midge', 'moth', 'wasp'].map((name) => [`papers/${name}.html`, name]),
);
const ONE = { ...PAPERS, 'index.html': 'one', 'old/one.html': '1' };
const TWO = { ...PAPERS, 'index.html': 'two', 'new/two.html': '2' };
const THREE = { ...PAPERS, 'index.html': 'three', 'papers/fly.html': 'another fly', new: '3' };

beforeEach(() => {
	const folder = testFolder('twin-');
	[dist, twin, memory] = [join(folder, 'dist'), join(folder, 'cache/twin'), undefined];
	publish(ONE);
});

describe('the twin of a site', () => {
	test('is its files under second names', () => {
		publish(TWO);
		expect(filesIn(twin)).toEqual(TWO);
		expect(existsSync(join(twin, 'old'))).toBe(false);
		expect(memory?.twin).toBe(foldersOf(twin, Object.keys(TWO)));
		const inode = (folder: string): number => statSync(join(folder, 'papers/bee.html')).ino;
		expect(inode(twin)).toBe(inode(dist));
	});

	test('becomes the next site', () => {
		publish(TWO);
		const { ino } = statSync(twin);
		publish(THREE);
		expect(filesIn(dist)).toEqual(THREE);
		expect(statSync(dist).ino).toBe(ino);
		expect(existsSync(`${dist}.next`) || existsSync(`${dist}.old`)).toBe(false);
		publish(TWO);
		expect(filesIn(dist)).toEqual(TWO);
	});

	test.each<[string, () => void]>([
		['is gone', () => rmSync(twin, { recursive: true })],
		['lacks a file', () => unlinkSync(join(twin, 'papers/bee.html'))],
		['has a file that was cut off', () => replace('papers/bee.html', 'be')],
		['has a file of another time', () => replace('papers/bee.html', 'bea')],
		['has a file of somebody else', () => replace('papers/more.html', 'more')],
		['has a folder in the place of a file', () => replaceByFolder('papers/bee.html')],
		['has a folder in the place of a new file', () => replaceByFolder('new')],
		['has a file in the place of a folder', () => replaceByFile('papers')],
		['is a link', () => replaceByLink()],
		['is a file', () => replaceByFile('')],
	])('may be damaged: the next site is right where it %s', async (_, damage) => {
		publish(TWO);
		// The clock by which a disk dates its folders ticks every few milliseconds.
		await setTimeout(20);
		damage();
		publish(THREE);
		expect(filesIn(dist)).toEqual(THREE);
		expect(existsSync(`${dist}.next`) || existsSync(`${dist}.old`)).toBe(false);
	});

	test.each<[string, () => void]>([
		['put into the site', () => writeFileSync(join(dist, 'papers/stray.html'), 'stray')],
		['replaced in the site', () => replace('papers/bee.html', 'bea', dist)],
		['taken out of the site', () => unlinkSync(join(dist, 'papers/bee.html'))],
	])('is looked through where a file was %s while the next one was made', async (_, touch) => {
		publish(TWO);
		await setTimeout(20);
		publish(THREE, touch);
		publish(TWO);
		expect(filesIn(dist)).toEqual(TWO);
	});

	test('may be newer than what is known of the site, where a build was killed', () => {
		const before = memory;
		publish(TWO);
		memory = before;
		publish(THREE);
		expect(filesIn(dist)).toEqual(THREE);
	});

	test('gives nothing back of a file that is damaged in both', () => {
		publish(TWO);
		truncateSync(join(dist, 'papers/bee.html'), 1);
		publish(THREE);
		expect(filesIn(dist)).toEqual(THREE);
	});

	test('is not kept where most of the site has changed', () => {
		publish({ 'index.html': 'four', 'papers/bee.html': 'bee' });
		expect(existsSync(twin)).toBe(false);
		publish(ONE);
		publish(TWO);
		expect(existsSync(twin)).toBe(true);
		memory = undefined;
		publish(TWO);
		expect(existsSync(twin)).toBe(false);
		expect(filesIn(dist)).toEqual(TWO);
	});

	test('goes with the site', () => {
		publish(TWO);
		rmSync(dist, { recursive: true });
		publish(ONE);
		expect(existsSync(twin)).toBe(false);
		expect(filesIn(dist)).toEqual(ONE);
	});
});

function replace(file: string, text: string, folder = twin): void {
	rmSync(join(folder, file), { force: true });
	writeFileSync(join(folder, file), text);
}

function replaceByFolder(file: string): void {
	rmSync(join(twin, file), { recursive: true, force: true });
	mkdirSync(join(twin, file));
}

function replaceByFile(path: string): void {
	rmSync(join(twin, path), { recursive: true });
	writeFileSync(join(twin, path), 'file');
}

function replaceByLink(): void {
	const other = join(testFolder('other-'), 'site');
	mkdirSync(other);
	writeFileSync(join(other, 'theirs'), 'theirs');
	rmSync(twin, { recursive: true });
	symlinkSync(other, twin, 'dir');
}

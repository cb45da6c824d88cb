import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../helpers/differences.ts';
import { isLong } from '../helpers/is-long.ts';
import { png } from '../helpers/picture-bytes.ts';
import { filesOf, type TinySite, tinySite } from './build.ts';
import { SITE_URL } from './built.ts';
import { applyEdit, contentEdit } from './random-edits.ts';

/** The papers are few; so they make two shards. */
const SURROUNDINGS = { SITE_URL, SHEAF_PAPERS_A_SHARD: '16' };

/** Where a build that knows of none before puts the site of the same content. */
async function builtAnew({ content }: TinySite): Promise<TinySite> {
	const fresh = tinySite();
	rmSync(fresh.content, { recursive: true });
	cpSync(content, fresh.content, { recursive: true });
	const { code, stderr } = await fresh.build(SURROUNDINGS);
	expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
	return fresh;
}

async function expectSameAsAnew(site: TinySite): Promise<void> {
	const { code, stderr } = await site.build(SURROUNDINGS);
	expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
	const fresh = await builtAnew(site);
	expect(differences(filesOf(site.dist), filesOf(fresh.dist))).toEqual([]);
	fresh.remove();
}

/** Each case takes two builds. */
const some = <Case>(cases: Case[]): Case[] => (isLong ? cases : cases.slice(0, 1));

describe('a site that was built before', () => {
	let site: TinySite;
	const path = (file: string): string => join(site.dist, file);
	const page = 'papers/the-amber-hive-in-the-attic.html';

	beforeAll(async () => {
		site = tinySite();
		await site.build(SURROUNDINGS);
	});
	afterAll(() => site.remove());

	test('is left alone where nothing has changed, and this is said', async () => {
		const before = statSync(path('index.html')).mtimeMs;
		const { code, stdout } = await site.build(SURROUNDINGS);
		expect({ code, stdout }).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('Nothing has changed') as string,
		});
		expect(statSync(path('index.html')).mtimeMs).toBe(before);
	});

	test('shows an edit that leaves its file as long as it was', async () => {
		const entry = join(site.content, page.replace(/html$/, 'md'));
		writeFileSync(entry, readFileSync(entry, 'utf8').replace('title: The Amber', 'title: The Umber'));
		const { code, stdout } = await site.build(SURROUNDINGS);
		expect(code).toBe(0);
		expect(readFileSync(path(page), 'utf8')).toContain('The Umber');
		// What pages are made with has not changed.
		expect(stdout).not.toContain('Compiling pages');
	});

	test('is right where what its pages are made with was cut off', async () => {
		const [renderer = ''] = globSync(join(site.dist, '../cache/compiled/*/server/renderer.mjs'));
		truncateSync(renderer, 1000);
		applyEdit(site.content, { name: 'title', pick: 2 });
		await expectSameAsAnew(site);
	});

	test('has the pages that show an edited paper made anew, and the others where they were', async () => {
		const times = (): Map<string, number> =>
			new Map([...filesOf(site.dist).keys()].map((file) => [file, statSync(path(file)).mtimeMs]));
		const before = times();
		applyEdit(site.content, { name: 'abstract', pick: 1 });
		await expectSameAsAnew(site);
		const stayed = [...times()].filter(([file, time]) => before.get(file) === time).map(([file]) => file);
		expect(stayed.filter((file) => file.startsWith('papers/')).length).toBeGreaterThan(100);
		expect(stayed).not.toContain('papers.html');
		expect(stayed).toContain('papers.bib');
	});

	test('has a picture that was replaced, the pages that show one of another size, and none that is gone', async () => {
		const settings = join(site.content, 'site.yaml');
		const picture = join(site.content, 'pictures/lamp.png');
		const widthAt = (file: string): string | undefined =>
			/src="[^"]*\/own\/lamp\.png"[^>]* width="(\d+)"/.exec(readFileSync(path(file), 'utf8'))?.[1];
		const shown = (): unknown[] => [widthAt(page), widthAt('papers.html'), widthAt('timeline.html')];
		mkdirSync(join(site.content, 'pictures'));
		writeFileSync(picture, png(100, 50));
		writeFileSync(settings, `${readFileSync(settings, 'utf8')}footer: By ![us](pictures/lamp.png).\n`);
		await site.build(SURROUNDINGS);
		expect(shown()).toEqual(['100', '100', '100']);
		const before = statSync(path(page)).mtimeMs;
		const other = Buffer.concat([png(100, 50), Buffer.from('other')]);
		writeFileSync(picture, other);
		await site.build(SURROUNDINGS);
		expect(readFileSync(path('pictures/own/lamp.png'))).toEqual(other);
		expect(statSync(path(page)).mtimeMs).toBe(before);
		writeFileSync(picture, png(200, 50));
		await expectSameAsAnew(site);
		expect(shown()).toEqual(['200', '200', '200']);
		rmSync(picture);
		await expectSameAsAnew(site);
		expect(existsSync(path('pictures/own/lamp.png'))).toBe(false);
		expect(readFileSync(path(page), 'utf8')).toContain('By us.');
	});

	test.each(
		some([
			['is damaged', () => truncateSync(path(page), 100)],
			['is gone', () => rmSync(path(page))],
			['is another’s', () => writeFileSync(path(page), '<!doctype html><title>Another</title>')],
		]),
	)('has a page that %s made anew', async (_, damage) => {
		damage();
		await expectSameAsAnew(site);
	});

	test.each(
		some([
			['was cut off', (file: string) => truncateSync(file, 1000)],
			['is of another program', (file: string) => writeFileSync(file, '{"version":2,"files":{}}')],
			[
				'is that of another state',
				(file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"edition":"[^"]+"/, '"edition":"x"')),
			],
			['is gone', (file: string) => rmSync(file)],
		]),
	)('is right where what the last build left %s', async (_, damage) => {
		damage(join(site.dist, '../cache/site.json'));
		applyEdit(site.content, { name: 'title', pick: 3 });
		await expectSameAsAnew(site);
	});
});

test('whatever is edited, a site that was built before becomes what it would be if it were built anew', async () => {
	const numRuns = isLong ? 50 : 1;
	const site = tinySite();
	rmSync(join(site.content, 'digests/2025-11.md'));
	await site.build(SURROUNDINGS);
	// The first issue changes the navigation of every page.
	applyEdit(site.content, { name: 'issue', pick: 1 });
	await fc.assert(
		fc.asyncProperty(fc.array(contentEdit(), { minLength: 1, maxLength: 3 }), async (edits) => {
			for (const edit of edits) applyEdit(site.content, edit);
			await expectSameAsAnew(site);
		}),
		{ numRuns, endOnFailure: true },
	);
	site.remove();
});

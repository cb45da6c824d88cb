import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastLines, type TinySite, tinySite } from './build.ts';
import { deadWhenServed } from './crawl.ts';
import { BEACONS, FOGHORN } from './invented-papers.ts';
import { htmlPagesOf, readPage, words } from './reading.ts';

describe('what cannot be read', () => {
	let faulty: TinySite;
	const untouched = '---\ntitle: Foghorn\npublished: "2024-02-30"\n---\n\nMended by hand, and wrongly.\n';

	beforeAll(async () => {
		faulty = tinySite();
		await faulty.ingest();
		appendFileSync(join(faulty.content, 'captures/lighthouses.txt'), '\nA Title That Lost Its Abstract\n');
		writeFileSync(join(faulty.content, `papers/${FOGHORN}.md`), untouched);
	});

	afterAll(() => {
		faulty.remove();
	});

	test('makes the ingest alone exit with 1', async () => {
		const { code, stdout } = await faulty.ingest();
		expect(code).toBe(1);
		expect(stdout).toContain('[missing-abstract]');
		expect(stdout).toContain('[bad-field]');
	});

	test('is repeated in the last lines of the build, which builds the rest', async () => {
		const run = await faulty.build();
		expect(run.code).toBe(0);
		expect(lastLines(run)).toMatch(
			/captures\/lighthouses\.txt:\d+:1 {2}Found .*A Title That Lost Its Abstract.*\[missing-abstract\]/,
		);
		expect(lastLines(run)).toMatch(
			new RegExp(`papers/${FOGHORN}\\.md:3:12 {2}Found published "2024-02-30".*\\[bad-field\\]`),
		);
		expect(htmlPagesOf(faulty.dist)).toEqual(expect.arrayContaining(['index.html', `papers/${BEACONS}.html`]));
		expect(existsSync(join(faulty.dist, `papers/${FOGHORN}.html`))).toBe(false);
		expect(deadWhenServed(faulty.dist, '/')).toEqual([]);
	});

	test('is told on the page of its capture', () => {
		expect(words(readPage(faulty.dist, 'captures/lighthouses.html')('main').text())).toContain(
			'A Title That Lost Its Abstract',
		);
	});

	test('is left as it is', () => {
		expect(readFileSync(join(faulty.content, `papers/${FOGHORN}.md`), 'utf8')).toBe(untouched);
	});
});

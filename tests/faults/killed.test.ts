import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { readSiteMemory, writeSiteMemory } from '../../src/publish/site-memory.ts';
import { isLong } from '../helpers/is-long.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { filesOf, tinySite } from '../site/build.ts';
import { SITE_URL } from '../site/built.ts';
import { runIn } from './project-copy.ts';

const KILLER = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'kill-at.ts')}` };

type Texts = Record<string, string>;
const textsOf = (folder: string): Texts =>
	Object.fromEntries([...filesOf(folder)].map(([file, bytes]) => [file, bytes.toString()]));

const PAPERS: Texts = Object.fromEntries(
	['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`papers/${name}.html`, name]),
);
const OLDER: Texts = { ...PAPERS, 'index.html': 'older', 'older/a.html': 'o' };
const OLD: Texts = { ...PAPERS, 'index.html': 'old', 'gone/c.html': 'c' };
const NEW: Texts = { ...PAPERS, 'index.html': 'new', 'papers/b.html': 'another', 'more/d.html': 'd' };

/** Finished sites, and the exchange of the last of them for the next, killed before one of its steps. */
async function exchangeKilledAt(step: number, before: readonly Texts[]) {
	const folder = testFolder('killed-');
	const [dist, memory, twin] = [join(folder, 'dist'), join(folder, 'site.json'), join(folder, 'twin')];
	for (const files of before) {
		const site = new SiteInWork(dist, readSiteMemory(memory), twin);
		for (const [file, text] of Object.entries(files)) if (!site.keep(file, text)) site.put(file, text, text);
		writeSiteMemory(memory, { edition: '', whole: '', ...site.publish() });
	}
	const script = join(import.meta.dirname, 'publish-files.ts');
	const { code } = await runIn(folder, [process.execPath, script, dist, memory, twin, JSON.stringify(NEW)], {
		...KILLER,
		KILL_AT: String(step),
	});
	return { dist, isDone: code === 0 };
}

describe.each([
	['made in a folder of its own', [OLD]],
	['made in the twin of the last', [OLDER, OLD]],
])('a site whose exchange for the next is killed, which is %s,', (_, before) => {
	test('is there whole, or the next one is, whatever the step', async () => {
		let steps = 0;
		for (let isDone = false; !isDone; steps += 1) {
			const killed = await exchangeKilledAt(steps + 1, before);
			({ isDone } = killed);
			const place = [killed.dist, `${killed.dist}.old`].find((path) => existsSync(path)) ?? '';
			expect([OLD, NEW]).toContainEqual(textsOf(place));
			// The next build finds it in its place.
			new SiteInWork(killed.dist, undefined);
			expect([OLD, NEW]).toContainEqual(textsOf(killed.dist));
		}
		expect(steps).toBeGreaterThan(10);
	});
});

describe('an ingest that is killed', () => {
	const steps = isLong ? Array.from({ length: 30 }, (_, index) => 2 + index * 3) : [12];

	test.each(steps)(
		'before its step %i leaves every entry as it was or as it is to be, and the next one finishes',
		async (step) => {
			const [site, whole] = [tinySite(), tinySite()];
			const papers = 'papers';
			const before = filesOf(join(site.content, papers));
			const { code } = await site.ingest({ ...KILLER, KILL_AT: String(step) });
			const half = filesOf(join(site.content, papers));
			await Promise.all([site.ingest(), whole.ingest()]);
			const after = filesOf(join(whole.content, papers));
			expect(filesOf(join(site.content, papers))).toEqual(after);
			const entries = [...half].filter(([file]) => file.endsWith('.md'));
			const isWhole = ([file, bytes]: [string, Buffer]): boolean =>
				[before, after].some((files) => files.get(file)?.equals(bytes));
			expect(entries.filter((entry) => !isWhole(entry)).map(([file]) => file)).toEqual([]);
			expect(code).not.toBe(0);
			for (const { remove } of [site, whole]) remove();
		},
	);
});

describe('a build that is killed', () => {
	const steps = isLong ? [3, 60, 200, 300, 400] : [400];

	test.each(steps)('before its step %i leaves the last site, and the next one builds the new', async (step) => {
		const site = tinySite();
		await site.build();
		const before = filesOf(site.dist);
		const { code } = await site.build({ ...KILLER, KILL_AT: String(step), SITE_URL });
		expect(code).not.toBe(0);
		expect(filesOf(site.dist)).toEqual(before);
		expect(await site.build({ SITE_URL })).toMatchObject({ code: 0 });
		expect(filesOf(site.dist).get('index.html')?.toString()).toContain(SITE_URL);
		site.remove();
	});
});

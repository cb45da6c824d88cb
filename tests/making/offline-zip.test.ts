import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipSite } from '../../src/making/offline-zip.ts';
import { OFFLINE_COPY_MARK, OFFLINE_SIZE_MARK } from '../../src/model/offline-copy.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';
import { testFolder } from '../helpers/test-folder.ts';

const OFFER = `<p ${OFFLINE_COPY_MARK}><a href="shoal-offline.zip">All</a> (${OFFLINE_SIZE_MARK})</p>`;
const FILES = {
	'index.html': `<p>Home</p>`,
	'about.html': `<p>About</p>${OFFER}<p>and more</p>`,
	'papers/ü b.html': '<p>ü</p>',
	'.nojekyll': '',
	'search/a.js': 'a'.repeat(10_000),
};

function siteOf(files: Record<string, string>): SiteInWork {
	const site = new SiteInWork(join(testFolder('zipped-'), 'dist'), undefined);
	for (const [file, text] of Object.entries(files)) site.put(file, text, 'as before');
	return site;
}

async function zipped(): Promise<SiteInWork> {
	const site = siteOf(FILES);
	await zipSite(site, 'shoal-offline.zip');
	return site;
}

const zipIn = (site: SiteInWork): Buffer => readFileSync(site.pathOf('shoal-offline.zip'));

describe('the zip', () => {
	test('holds every file of the site in one folder, and no zip', async () => {
		const entries = unzipSync(zipIn(await zipped()));
		expect(Object.keys(entries).sort()).toEqual(
			Object.keys(FILES)
				.map((file) => `shoal-offline/${file}`)
				.sort(),
		);
		expect(strFromU8(entries['shoal-offline/search/a.js'] ?? new Uint8Array())).toBe(FILES['search/a.js']);
	});

	test('is offered with its size by the page outside, and not by the page within', async () => {
		const site = await zipped();
		const within = unzipSync(zipIn(site))['shoal-offline/about.html'] ?? new Uint8Array();
		expect(strFromU8(within)).toBe('<p>About</p><p>and more</p>');
		const outside = readFileSync(site.pathOf('about.html'), 'utf8');
		expect(outside).toBe(FILES['about.html'].replace(OFFLINE_SIZE_MARK, `${zipIn(site).length} bytes`));
	});

	test('is made again by the next build, as is the page that tells its size, and the rest is not', async () => {
		const site = await zipped();
		const { files } = site.publish();
		const next = new SiteInWork(site.dist, { edition: '', whole: '', files });
		const kept = [...files.keys()].filter((file) => next.keep(file, 'as before'));
		expect(kept.sort()).toEqual(
			Object.keys(FILES)
				.sort()
				.filter((file) => file !== 'about.html'),
		);
		for (const file of ['shoal-offline.zip', 'about.html']) expect(next.keep(file, '')).toBe(false);
	});

	test('has the same bytes whenever and wherever it is made', async () => {
		const site = siteOf(FILES);
		utimesSync(site.pathOf('index.html'), 1, 1);
		const zone = process.env['TZ'];
		process.env['TZ'] = 'Pacific/Kiritimati';
		await zipSite(site, 'shoal-offline.zip');
		process.env['TZ'] = 'America/Los_Angeles';
		const there = zipIn(await zipped());
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(zipIn(site).equals(there)).toBe(true);
	});
});

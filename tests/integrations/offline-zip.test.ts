import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipSite } from '../../src/integrations/offline-zip.ts';
import { OFFLINE_COPY_MARK, OFFLINE_SIZE_MARK } from '../../src/model/offline-copy.ts';
import { siteFolder } from '../helpers/site-folder.ts';

const OFFER = `<p ${OFFLINE_COPY_MARK}><a href="shoal-offline.zip">All</a> (${OFFLINE_SIZE_MARK})</p>`;
const FILES = {
	'index.html': `<p>Home</p>`,
	'about.html': `<p>About</p>${OFFER}<p>and more</p>`,
	'papers/ü b.html': '<p>ü</p>',
	'.nojekyll': '',
	'search/a.js': 'a'.repeat(10_000),
};

function zipped(): string {
	const folder = siteFolder(FILES);
	zipSite(folder, 'shoal-offline.zip');
	return folder;
}

const zipIn = (folder: string): Buffer => readFileSync(join(folder, 'shoal-offline.zip'));

describe('the zip', () => {
	test('holds every file of the site in one folder, and no zip', () => {
		const entries = unzipSync(zipIn(zipped()));
		expect(Object.keys(entries).sort()).toEqual(
			Object.keys(FILES)
				.map((file) => `shoal-offline/${file}`)
				.sort(),
		);
		expect(strFromU8(entries['shoal-offline/search/a.js'] ?? new Uint8Array())).toBe(FILES['search/a.js']);
	});

	test('is offered with its size by the page outside, and not by the page within', () => {
		const folder = zipped();
		const within = unzipSync(zipIn(folder))['shoal-offline/about.html'] ?? new Uint8Array();
		expect(strFromU8(within)).toBe('<p>About</p><p>and more</p>');
		const outside = readFileSync(join(folder, 'about.html'), 'utf8');
		expect(outside).toBe(FILES['about.html'].replace(OFFLINE_SIZE_MARK, `${zipIn(folder).length} bytes`));
	});

	test('has the same bytes whenever and wherever it is made', () => {
		const folder = siteFolder(FILES);
		utimesSync(join(folder, 'index.html'), 1, 1);
		const zone = process.env['TZ'];
		process.env['TZ'] = 'Pacific/Kiritimati';
		zipSite(folder, 'shoal-offline.zip');
		process.env['TZ'] = 'America/Los_Angeles';
		const there = zipIn(zipped());
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(zipIn(folder).equals(there)).toBe(true);
	});
});

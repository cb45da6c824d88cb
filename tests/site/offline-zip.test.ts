import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sizeInWords } from '../../src/model/size.ts';
import { filesOf, tinySite } from './build.ts';
import { builtSite, SITE_URL } from './built.ts';
import { deadFromDisk } from './crawl.ts';
import { words } from './reading.ts';

describe('the zip of the whole site', () => {
	const offer = (html: string): string => words(load(html)('[data-offline-copy]').text());

	test('is made when it is asked for, and offered where it is', async () => {
		const other = tinySite();
		expect((await other.build({ SITE_URL }, '--zip')).code).toBe(0);
		const zip = readFileSync(join(other.dist, 'shoal-offline.zip'));
		const about = readFileSync(join(other.dist, 'about.html'), 'utf8');
		expect(offer(about)).toMatch(/^Download the whole site as one zip \(\d[\d.]* [KM]B\)/);
		expect(offer(about)).toContain('Unpack it first');
		expect(offer(about)).toContain(sizeInWords(zip.length));
		expect(deadFromDisk(other.dist).filter(({ page: path }) => path !== '404.html')).toEqual([]);
		const within = new Map(Object.entries(unzipSync(zip)));
		const outside = [...filesOf(other.dist).keys()].filter((path) => path !== 'shoal-offline.zip');
		expect([...within.keys()].sort()).toEqual(outside.map((path) => `shoal-offline/${path}`).sort());
		// Within the zip the site is as it is without one.
		const alone = readFileSync(join((await builtSite()).dist, 'about.html'));
		expect(Buffer.from(within.get('shoal-offline/about.html') ?? '')).toEqual(alone);
		other.remove();
	});

	test('is neither there nor spoken of otherwise', async () => {
		const { dist } = await builtSite();
		expect([...filesOf(dist).keys()].filter((path) => path.endsWith('.zip'))).toEqual([]);
		expect(offer(readFileSync(join(dist, 'about.html'), 'utf8'))).toBe('');
	});

	test('has no other name: what is not understood is said, with what would be', async () => {
		const other = tinySite();
		const { code, stderr } = await other.build({}, '--zap');
		expect(code).toBe(2);
		expect(stderr).toMatch(/Found --zap[^]*npm run build -- --zip/);
		expect((await other.build({}, '--help')).stdout).toContain('npm run build -- --zip');
		other.remove();
	});
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, DISK, files, NEVER, openPage, SITE } from './page.ts';
import { destroyed, INDEX, placeSearch } from './collection.ts';
import { fetchBytes } from '../../src/client/answer-fetches.ts';
import { loadPagefind } from '../../src/client/load-pagefind.ts';
import { hosted, packed } from '../../src/client/pagefind-source.ts';
import { partScript, type Shard } from '../../src/model/search-parts.ts';

const paper = (slug: string, text: string) => ({ slug, title: slug.toUpperCase(), text });
const OLDER = 'abcdefghi'.split('').map((slug) => paper(slug, 'lamps'));
const NEWER = [paper('j', 'lamps lamps'), paper('k', 'oil')];

const SHARDS = ['part-0', 'part-1'].map((name): Shard => ({ name, meta: 'm', buckets: 1, papers: 1 }));

const found = async (term: string): Promise<string[]> =>
	(await (await loadPagefind()).search(term)).results.map(({ id }) => id);
const fault = (file: string) => ({ name: 'MissingPart', file });

/** Has what is loaded forgotten, as after any failure. */
async function forget(index: string): Promise<void> {
	files.delete(index);
	vi.stubGlobal('sheafParts', undefined);
	await (await loadPagefind()).search('lamps').catch(() => undefined);
}

describe.each([
	{ place: 'over http', address: `${SITE}search.html`, fileOf: (part: string) => `pagefind/${part}` },
	{
		place: 'from a disk',
		address: `${DISK}search.html`,
		fileOf: (part: string) => `search/${part.replace(/[^/]+\.pf_meta$/, 'entry.js').replace('.pf_index', '.js')}`,
	},
])('$place', ({ address, fileOf }) => {
	const index = fileOf(`part-1/${INDEX}`);

	beforeEach(() => {
		vi.stubGlobal('sheafParts', undefined);
		openPage('', address);
		placeSearch(OLDER, NEWER);
		destroyed.length = 0;
	});

	test('without its code nothing can be found, until it comes', async () => {
		const code = address.startsWith('file:') ? 'search/pagefind.js' : 'pagefind/pagefind.js';
		files.delete(code);
		await expect(loadPagefind()).rejects.toMatchObject(fault(code));
		placeSearch(OLDER, NEWER);
		expect(await found('oil')).toEqual(['10']);
		await forget(index);
	});

	test('all parts are searched as one, the best first', async () => {
		const pagefind = await loadPagefind();
		// With as many digits each, so that they stand in the order of the papers.
		expect(pagefind.pages).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
		expect(await found('lamps')).toEqual(['09', '00', '01', '02', '03', '04', '05', '06', '07', '08']);
		expect((await pagefind.page('04')).url).toBe('/papers/e.html');
		expect((await pagefind.page('10')).url).toBe('/papers/k.html');
		await pagefind.page('09');
		expect(await loadPagefind()).toBe(pagefind);
		// Each file is asked for once.
		const loads = asked.filter((path) => path.includes('fragment') || path.includes('meta') || path.includes('entry'));
		expect(loads).toEqual([...new Set(loads)]);
		await forget(index);
	});

	test('a part that fails is named, nothing is answered without it, and the next search begins anew', async () => {
		const before = await loadPagefind();
		files.delete(index);
		await expect(before.search('lamps')).rejects.toMatchObject(fault(index));
		await expect(before.search('oil')).rejects.toMatchObject(fault(index));
		await expect(before.page('00')).rejects.toMatchObject(fault(index));
		expect(destroyed).toHaveLength(2);
		placeSearch(OLDER, NEWER);
		expect(await loadPagefind()).not.toBe(before);
		expect(await found('oil')).toEqual(['10']);
		await forget(index);
	});

	test('metadata that are missing are named at once', async () => {
		const meta = fileOf('part-1/pagefind.m1.pf_meta');
		files.delete(meta);
		await expect(loadPagefind()).rejects.toMatchObject(fault(meta));
	});

	test('a damaged fragment is named', async () => {
		for (const [path, text] of files) {
			if (path.includes('fragment')) files.set(path, String(text).replace(/pagefind_dcd|cGFnZWZpb/, 'something'));
		}
		const { page } = await loadPagefind();
		await expect(page('00')).rejects.toMatchObject({ file: expect.stringContaining('fragment') as string });
	});
});

describe('from a disk', () => {
	beforeEach(() => openPage('', `${DISK}search.html`));

	test('the engine lies with the code', async () => {
		vi.stubGlobal('sheafParts', undefined);
		files.set('search/pagefind.js', partScript('wasm.en.pagefind', btoa('an engine')));
		const { file, bytes } = await packed.partReader(SHARDS)('part-1/wasm.en.pagefind');
		expect([file, new TextDecoder().decode(bytes)]).toEqual(['search/pagefind.js', 'an engine']);
	});

	test('code that says nothing is named', async () => {
		vi.stubGlobal('sheafPagefind', undefined);
		files.set('search/pagefind.js', '// cut off');
		await expect(packed.loadModule(1)).rejects.toMatchObject(fault('search/pagefind.js'));
	});
});

test.each([hosted, packed])('a part that is none of the shards’ is a fault', async ({ partReader }) => {
	openPage('');
	await expect((async () => partReader(SHARDS)('elsewhere/a.pf_index'))()).rejects.toMatchObject(
		fault('pagefind/elsewhere/a.pf_index'),
	);
});

describe('over http', () => {
	beforeEach(() => {
		openPage('');
		placeSearch(OLDER, NEWER);
	});

	test('a part that never comes is given up after half a minute', async () => {
		files.set(`pagefind/part-0/${INDEX}`, NEVER);
		const { search } = await loadPagefind();
		vi.useFakeTimers();
		const failed = expect(search('lamps')).rejects.toMatchObject(fault(`pagefind/part-0/${INDEX}`));
		await vi.advanceTimersByTimeAsync(30_000);
		await failed;
	});

	test('a fragment that lacks a paper is no answer', async () => {
		files.set('pagefind/part-0/fragment/m0_0.pf_fragment', 'pagefind_dcd[]');
		const { page } = await loadPagefind();
		await expect(page('00')).rejects.toThrow('lacks paper 0');
	});

	test('the engine is asked for once for all parts', async () => {
		files.set('pagefind/wasm.en.pagefind', 'an engine');
		const read = hosted.partReader(SHARDS);
		expect(await read('part-1/wasm.en.pagefind')).toBe(await read('part-0/wasm.en.pagefind'));
		expect(asked).toEqual(['pagefind/wasm.en.pagefind']);
	});

	test('what lies elsewhere is fetched as ever', async () => {
		files.set('feed.xml', '<rss/>');
		await loadPagefind();
		expect(await (await fetch(`${SITE}feed.xml`)).text()).toBe('<rss/>');
		expect(await (await fetch(new Request(`${SITE}feed.xml`))).text()).toBe('<rss/>');
		await expect(fetchBytes(`${SITE}absent.xml`)).rejects.toThrow('Status 404');
	});
});

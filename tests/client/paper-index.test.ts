// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asked, DISK, files, NEVER, openPage, SITE } from './page.ts';
import { fileNamed, placeSearch } from './collection.ts';
import type * as Module from '../../src/client/paper-index.ts';

const paper = (slug: string, text: string) => ({ slug, title: slug.toUpperCase(), text });
const OLDER = 'abcdefghi'.split('').map((slug) => paper(slug, 'lamps'));
const NEWER = [paper('j', 'lamps and lamps'), paper('k', 'oil lit')];

let openIndex: typeof Module.openIndex;
const found = async (stem: string) => [...(await (await openIndex()).pagesWith(stem))];
const fault = (file: string) => ({ name: 'MissingPart', file });

async function open(address: string): Promise<void> {
	vi.stubGlobal('sheafParts', undefined);
	openPage('', address);
	placeSearch(OLDER, NEWER);
	vi.resetModules();
	({ openIndex } = await import('../../src/client/paper-index.ts'));
}

describe.each([
	{
		place: 'over http',
		address: `${SITE}search.html`,
		endings: { meta: String.raw`\.pf_meta`, index: String.raw`\.pf_index` },
	},
	{
		place: 'from a disk',
		address: `${DISK}search.html`,
		endings: { meta: 'entry.js', index: String.raw`index/.*\.js` },
	},
])('$place', ({ address, endings }) => {
	const [folder, damage] = address === `${SITE}search.html` ? ['pagefind', 'X'] : ['search', 'WA'];
	const partNamed = (ending: string): string => fileNamed(new RegExp(`^${folder}/part-1/(.*${ending})$`));

	beforeEach(() => open(address));

	test('all parts are one, from the oldest paper to the newest', async () => {
		const index = await openIndex();
		// With as many digits each, so that they stand in the order of the papers.
		expect(index.ids).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
		expect(await found('lamp')).toEqual([
			...index.ids.slice(0, 9).map((id) => [id, { places: [1], inTitle: false }]),
			['09', { places: [1, 3], inTitle: false }],
		]);
		expect(await found('k')).toEqual([['10', { places: [0], inTitle: true }]]);
		expect(await found('lam')).toEqual([]);
		expect(await found('zeal')).toEqual([]);
		expect((await index.paper('04')).url).toBe('/papers/e.html');
		expect((await index.paper('10')).url).toBe('/papers/k.html');
	});

	test('each file is loaded once, however often it is asked for', async () => {
		await Promise.all([found('lamp'), found('oil')]);
		const index = await openIndex();
		await Promise.all(['09', '10', '09'].map((id) => index.paper(id)));
		await found('oil');
		expect(asked.filter((path) => path.startsWith(`${folder}/part-1/`))).toHaveLength(3);
		expect(asked).toHaveLength(new Set(asked).size);
	});

	test.each([
		['missing', undefined],
		['damaged', damage],
	])('a part that is %s is named, and asked for again', async (_, content) => {
		const index = partNamed(endings.index);
		if (content === undefined) files.delete(index);
		else files.set(index, content);
		await expect(found('oil')).rejects.toMatchObject(fault(index));
		await expect(found('lamp')).rejects.toMatchObject(fault(index));
		placeSearch(OLDER, NEWER);
		expect((await found('oil')).map(([id]) => id)).toEqual(['10']);
	});

	test('metadata that are missing are named at once', async () => {
		const meta = partNamed(endings.meta);
		files.delete(meta);
		await expect(openIndex()).rejects.toMatchObject(fault(meta));
		placeSearch(OLDER, NEWER);
		expect((await openIndex()).ids).toHaveLength(11);
	});

	test('a fragment that is something else is named', async () => {
		for (const path of [...files.keys()]) if (path.includes('/fragment/')) files.set(path, 'something');
		const { paper } = await openIndex();
		await expect(paper('00')).rejects.toMatchObject({ file: expect.stringContaining('/fragment/') as string });
	});
});

describe('over http', () => {
	beforeEach(() => open(`${SITE}search.html`));

	test('a part that never comes is given up after half a minute', async () => {
		const index = fileNamed(/^pagefind\/part-0\/.*pf_index$/);
		files.set(index, NEVER);
		const { pagesWith } = await openIndex();
		vi.useFakeTimers();
		const failed = expect(pagesWith('lamp')).rejects.toMatchObject(fault(index));
		await vi.advanceTimersByTimeAsync(30_000);
		await failed;
	});

	test('a fragment that lacks a paper is no answer', async () => {
		files.set(fileNamed(/^pagefind\/part-0\/fragment\/.*_0\.pf_fragment$/), 'pagefind_dcd[]');
		const { paper } = await openIndex();
		await expect(paper('00')).rejects.toThrow('lacks paper 0');
	});
});

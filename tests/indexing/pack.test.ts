import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { packIndex } from '../../src/indexing/pack.ts';
import { harmedParts } from '../../src/indexing/parts-list.ts';
import { filesIn } from '../../src/files/folder-files.ts';
import { dataScript, type SaidParts } from '../../src/model/search-parts.ts';
import { listParts } from '../helpers/list-parts.ts';
import { siteFolder } from '../helpers/site-folder.ts';

const PARTS = {
	'pagefind.en_1.pf_meta': 'meta',
	'index/2.pf_index': 'index',
	'fragment/4_0.pf_fragment': 'a fragment',
	'fragment/4_1.pf_fragment': 'another',
	'fragment/5_0.pf_fragment': new Uint8Array(2000),
};

const FILES = new Map(Object.entries(PARTS).map(([file, content]) => [file, () => Buffer.from(content)]));

/** A site's folder with the scripts. */
function packed(): string {
	const scripts = packIndex(FILES, '').entries();
	return siteFolder(Object.fromEntries(scripts.map(([script, text]) => [`search/${script}`, text()])));
}

interface Page {
	self: { sheafParts?: SaidParts };
}

describe('the packed search', () => {
	test('holds every file that a search may load, byte for byte, in few scripts', () => {
		const folder = packed();
		const scripts = filesIn(join(folder, 'search')).sort();
		expect(scripts).toEqual(['entry.js', 'fragment/4.js', 'fragment/5.js', 'index/2.js']);
		const page: Page = { self: {} };
		for (const script of scripts) runInNewContext(readFileSync(join(folder, 'search', script), 'utf8'), page);
		const said = page.self.sheafParts ?? new Map<string, readonly [string, string]>();
		expect([...said.keys()].sort()).toEqual(Object.keys(PARTS).sort());
		for (const [file, content] of Object.entries(PARTS)) {
			expect(said.get(file)?.[0], file).toBe(Buffer.from(content).toString('base64'));
		}
	});
});

describe('the check of the parts', () => {
	test('finds nothing in a whole copy, and names what is missing or damaged', () => {
		const folder = packed();
		writeFileSync(join(folder, 'search/words.js'), dataScript('words', ['a']));
		listParts(folder);
		expect(harmedParts(folder)).toEqual([]);
		rmSync(join(folder, 'search/index/2.js'));
		writeFileSync(join(folder, 'search/words.js'), dataScript('words', ['b']));
		expect(harmedParts(folder)).toEqual([
			{ file: 'search/index/2.js', is: 'missing' },
			{ file: 'search/words.js', is: 'damaged' },
		]);
	});

	test.each(['{}', '[]', '5', 'null', '{"words.js": 1}', '{'])('takes %s for no whole list', (list) => {
		expect(harmedParts(siteFolder({ 'search/parts.json': list }))).toEqual([
			{ file: 'search/parts.json', is: 'damaged' },
		]);
	});

	test('says so where the list itself is missing', () => {
		expect(harmedParts(siteFolder({}))).toEqual([{ file: 'search/parts.json', is: 'missing' }]);
	});
});

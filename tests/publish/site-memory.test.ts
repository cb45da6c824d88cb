import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteMemory, type SiteMemory, writeSiteMemory } from '../../src/publish/site-memory.ts';
import { testFolder } from '../helpers/test-folder.ts';

const path = join(testFolder('memory-'), 'site.json');

const memory: SiteMemory = {
	edition: 'one',
	whole: 'all',
	files: new Map([
		['papers/bee.html', { key: 'k', size: 12, time: 1_763_000_000_000.25, places: [] }],
		['index.html', { key: 'i', size: 5, time: 1, places: ['/papers/bee.html#wing', '/papers/bee.html#leg'] }],
	]),
	twin: '. 1 2 3',
};

test('what a build leaves is read as it was written', () => {
	writeSiteMemory(path, memory);
	expect(readSiteMemory(path)).toEqual(memory);
});

test('where nothing was left, nothing is known', () => {
	expect(readSiteMemory(`${path}.other`)).toBeUndefined();
});

test.each([
	['empty', () => ''],
	['cut off', (text: string) => text.slice(0, -5)],
	['of another form', (text: string) => text.replace('sheaf site', 'other site')],
	['another program’s', () => '{"version":1,"pages":[]}'],
	['no JSON', () => '<html>'],
])('a file that is %s counts for nothing', (_, damaged) => {
	writeSiteMemory(path, memory);
	writeFileSync(path, damaged(readFileSync(path, 'utf8')));
	expect(readSiteMemory(path)).toBeUndefined();
});

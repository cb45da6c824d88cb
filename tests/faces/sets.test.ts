import { globSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutFile, cutFont, cutSet, licences } from '../../src/faces/cut.ts';
import type { Cut, FaceSet } from '../../src/faces/face.ts';
import { FACE_SETS } from '../../src/faces/sets.ts';
import { FACES } from '../../src/model/site.ts';
import { charactersOf } from '../helpers/font-characters.ts';
import { testFolder } from '../helpers/test-folder.ts';

const sets: [string, FaceSet][] = FACES.map((name) => [name, FACE_SETS[name]]);
const cache = testFolder('faces');
const folders = new Map<string, string>();

beforeAll(async () => {
	for (const [name, set] of sets) folders.set(name, await cutSet(name, set, cache));
});

const code = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

const bytesOf = (name: string, cut: Cut): Buffer => readFileSync(join(folders.get(name) ?? '', cutFile(cut)));

describe.each(sets)('the set %s', (name, set) => {
	test('has less than 120 KB in all', () => {
		const sizes = set.cuts.map((cut) => bytesOf(name, cut).length);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
	});

	test('has in its files what it says that they have', async () => {
		const lacking = new Set<string>();
		for (const cut of set.cuts) {
			const held = await charactersOf(bytesOf(name, cut), cut.characters);
			for (const character of cut.characters) if (!held.has(character)) lacking.add(code(character));
		}
		expect([...lacking].sort().join(' ')).toBe('');
	});

	test('divides the weights of a face and the characters of a weight among its files without overlap', () => {
		const faces = Map.groupBy(set.cuts, ({ role, style }) => `${role} ${style}`);
		for (const cuts of faces.values()) {
			const weights = new Set(cuts.map(({ weight }) => weight));
			if (weights.has('400 600')) expect([...weights]).toEqual(['400 600']);
			for (const same of Map.groupBy(cuts, ({ weight }) => weight).values()) {
				const characters = same.flatMap((cut) => [...new Set(cut.characters)]);
				expect(characters).toHaveLength(new Set(characters).size);
			}
		}
	});

	test('has a name of its own for each file, and a licence for each package', () => {
		expect(new Set(set.cuts.map(cutFile)).size).toBe(set.cuts.length);
		for (const cut of set.cuts) expect(licences(set)).toContain(cut.package);
		expect(licences(set).match(/SIL Open Font License, Version 1\.1/g)?.length ?? 0).toBe(
			new Set(set.cuts.map((cut) => cut.package)).size,
		);
	});
});

test('the same cut gives the same bytes', async () => {
	const cut = FACE_SETS['stix-two'].cuts.find(({ name }) => name === 'text-latin');
	if (!cut) throw new Error('There is no such cut.');
	expect((await cutFont(cut)).equals(bytesOf('stix-two', cut))).toBe(true);
});

test('a set that the cache has is not cut again', async () => {
	const set: FaceSet = { ...FACE_SETS.system };
	expect(await cutSet('system', set, cache)).toBe(folders.get('system'));
});

test('a set that the cache has in part is cut again', async () => {
	const [cut] = FACE_SETS['stix-two'].cuts;
	const set: FaceSet = { ...FACE_SETS['stix-two'], cuts: cut ? [cut] : [] };
	const own = testFolder('face');
	const file = join(await cutSet('one', set, own), cut ? cutFile(cut) : '');
	const whole = readFileSync(file);
	truncateSync(file, 1000);
	await cutSet('one', set, own);
	expect(readFileSync(file).equals(whole)).toBe(true);
});

test('every Latin and Greek letter of the content is in the faces, or is left to the reader’s own', () => {
	const text = globSync('content/papers/*.md')
		.map((file) => readFileSync(file, 'utf8'))
		.join('');
	const letters = new Set(text.normalize('NFC').match(/[\p{Script=Latin}\p{Script=Greek}\p{P}\p{S}\p{N}]/gu));
	for (const [name, { cuts }] of sets.filter(([, set]) => set.cuts.length > 0)) {
		const held = new Set(cuts.filter(({ role }) => role === 'text').flatMap(({ characters }) => [...characters]));
		expect([name, ...[...letters].filter((letter) => !held.has(letter))]).toEqual([name]);
	}
});

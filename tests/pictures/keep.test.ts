import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepOnly, keptPicture } from '../../src/pictures/keep.ts';
import { testFolder } from '../helpers/test-folder.ts';

const folder = testFolder('pictures-');
const lamps = { siteName: 'Shoal', title: 'Lamps', line: '2 papers' };

afterAll(() => {
	rmSync(folder, { recursive: true });
});

test('draws a picture once and gives the same bytes from then on', async () => {
	const first = await keptPicture(lamps, folder);
	const second = await keptPicture({ ...lamps }, folder);
	expect([first.isNew, second.isNew]).toEqual([true, false]);
	expect(Buffer.from(first.png).equals(second.png)).toBe(true);
});

test('draws it again where what is kept is damaged', async () => {
	const { file, png } = await keptPicture(lamps, folder);
	truncateSync(join(folder, file), 1000);
	const again = await keptPicture(lamps, folder);
	expect(again.isNew).toBe(true);
	expect(Buffer.from(again.png).equals(png)).toBe(true);
});

test('draws it again where anything in it has changed', async () => {
	const changed = [
		{ ...lamps, title: 'Lamp' },
		{ ...lamps, line: '3 papers' },
		{ ...lamps, kind: 'Topic' },
		{ ...lamps, siteName: 'Shoals' },
	];
	for (const picture of changed) expect((await keptPicture(picture, folder)).isNew).toBe(true);
});

test('drops what is kept in vain', async () => {
	const { file } = await keptPicture(lamps, folder);
	writeFileSync(join(folder, 'older.png'), '');
	keepOnly(new Set([file]), folder);
	expect(readdirSync(folder)).toEqual([file]);
});

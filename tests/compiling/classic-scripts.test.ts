import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeClassic } from '../../src/compiling/classic-scripts.ts';
import { siteFolder } from '../helpers/site-folder.ts';

test('a module becomes a classic script that brings what it imports and leaves nothing behind', async () => {
	const folder = siteFolder({
		'assets/a.js': 'import { n } from "./shared.js"; const own = n + 1; tell(own);',
		'assets/b.js': 'import { n } from "./shared.js"; const own = n + 2; tell(own);',
		'assets/shared.js': 'export const n = 40;',
	});
	await makeClassic(folder, ['assets/a.js', 'assets/b.js']);
	const told: number[] = [];
	const page: Record<string, unknown> = { tell: (value: number) => told.push(value) };
	for (const file of ['assets/a.js', 'assets/b.js']) runInNewContext(readFileSync(join(folder, file), 'utf8'), page);
	expect(told).toEqual([41, 42]);
	expect(Object.keys(page)).toEqual(['tell']);
	expect(existsSync(join(folder, 'assets/shared.js'))).toBe(false);
});

test('what only a module has is refused', async () => {
	const folder = siteFolder({ 'assets/a.js': 'console.log(import.meta.url);' });
	await expect(makeClassic(folder, ['assets/a.js'])).rejects.toThrow(/a\.js cannot become a classic script/);
});

import { expect, test } from 'vitest';
import { type Content, outlineOf, programFiles } from '../../src/publish/edition.ts';
import { siteFolder } from '../helpers/site-folder.ts';

const content = (...files: [name: string, size: number, time?: number][]): Content =>
	new Map(files.map(([name, size, time = 1]) => [name, { size, time }]));

const outline = outlineOf(content(['papers/bee.md', 10], ['site.yaml', 20]));

test('the outline is the same in any order and at any age', () => {
	expect(outlineOf(content(['site.yaml', 20, 2], ['papers/bee.md', 10, 3]))).toBe(outline);
});

test.each([
	['is longer', content(['papers/bee.md', 11], ['site.yaml', 20])],
	['has another name', content(['papers/fly.md', 10], ['site.yaml', 20])],
	['is gone', content(['site.yaml', 20])],
	['has come', content(['papers/bee.md', 10], ['papers/fly.md', 0], ['site.yaml', 20])],
])('and another where a file %s', (_, other) => {
	expect(outlineOf(other)).not.toBe(outline);
});

test('a file in public/ counts whatever its name', () => {
	const project = siteFolder({ 'src/a.ts': '', 'public/CNAME': '', 'public/.well-known/key': '', 'content/a.md': '' });
	expect(programFiles(project)).toEqual(expect.arrayContaining(['src/a.ts', 'public/CNAME', 'public/.well-known/key']));
	expect(programFiles(project)).not.toContain('content/a.md');
});

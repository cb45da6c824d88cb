import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';

const LIST = '@article{goats, title = {Goats}, author = {Ada Moth}, year = 2024}\n';

test('a list that lies beside the captures or in a folder of another name is told, and a note is not', () => {
	const folder = new ContentFolder();
	folder.write('captures/a.bib', LIST);
	folder.write('b.bib', LIST);
	folder.write('papers/c.bib', LIST);
	mkdirSync(join(folder.content, 'capture'));
	folder.write('capture/d.bib', LIST);
	folder.write('papers/note.txt', 'To be done.\n');
	const { code, output } = folder.ingest();
	expect(code).toBe(0);
	const told = [
		...output.matchAll(/(\w+\/[bcd]\.bib):1:1 {2}Found a list of papers .*captures\. Move it there\. \[stray-list\]/g),
	];
	expect(told.map(([, file]) => file?.replace(/^.*\/(?=b)/, ''))).toEqual(['b.bib', 'capture/d.bib', 'papers/c.bib']);
	expect(output).not.toContain('note.txt');
});

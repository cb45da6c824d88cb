import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markupFaults } from '../helpers/markup-faults.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { builtSite } from './built.ts';

test('html-validate finds nothing on any page, nor in any mail', async () => {
	const { dist } = await builtSite();
	expect(markupFaults(dist)).toEqual([]);
});

test('a fault is told with its place', () => {
	const folder = testFolder('markup ');
	writeFileSync(join(folder, 'page.html'), '<!DOCTYPE html>\n<p>\n\t<img src="lamp.png">\n</p>\n');
	expect(markupFaults(folder)).toContain(
		'page.html:3:3  <img> is missing required "alt" attribute [wcag/h37] at p > img',
	);
});

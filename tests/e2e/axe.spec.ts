import { violations } from './axe.ts';
import { open, PAGE_NAMES } from './pages.ts';
import { expect, test } from './test.ts';

for (const name of PAGE_NAMES) {
	test(`axe finds nothing on ${name}, light and dark`, async ({ page }) => {
		await open(page, name);
		expect(await violations(page)).toEqual([]);
	});
}

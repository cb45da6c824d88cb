import { atHostileSite, openQuietly, pagesOf } from './hostile.ts';
import { test } from './test.ts';

atHostileSite(() => {
	test('every page of a hostile collection is shown, and nothing else happens', async ({ page, folder, baseURL }) => {
		test.setTimeout(1_200_000);
		await openQuietly(page, baseURL ?? '', pagesOf(folder));
	});
});

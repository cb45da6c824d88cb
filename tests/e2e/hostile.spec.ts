import { HOSTILE, LOOKALIKE } from '../site/hostile-words.ts';
import { atHostileSite, openQuietly, pagesOf } from './hostile.ts';
import { answered, box, results, status } from './search-page.ts';
import { expect, test } from './test.ts';
import { watch } from './watched.ts';

/** One page of each kind and of each hostile text; `hostile.long.ts` opens all. */
function somePages(folder: string): string[] {
	const pages = pagesOf(folder);
	const kindOf = (path: string): string =>
		path.startsWith('papers/hostile-') ? path : path.replace(/[^/]+$/, '').replace(/^$/, path);
	return [...Map.groupBy(pages, kindOf).values()].flatMap(([first = '', ...others]) => [first, ...others.slice(-2)]);
}

const SEARCHES = [
	...Object.values(HOSTILE),
	LOOKALIKE,
	'javascript:alert(70)',
	'__proto__ constructor toString',
	'moths '.repeat(500),
	'<mark onmouseover=alert(71)>moths</mark>',
];

/** Addresses that someone may send to a reader. */
const ADDRESSES = [
	'search.html?q=moths&topic=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(72)%3E&from=%3Cscript%3E&-topic=__proto__',
	'search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(73)%3E#"><script>alert(74)</script>',
	'search.html?q=%00%ff%u0041%&q=moths&sort=javascript:alert(75)',
	'reading-list.html#papers=%3Cimg%20src%3Dx%20onerror%3Dalert(76)%3E,__proto__,../../x,hostile-script',
	'papers/hostile-script.html?%3Cscript%3Ealert(77)%3C/script%3E#:~:text=moths',
	'papers/older-script.html?x=%22%3E%3Cscript%3Ealert(78)%3C/script%3E#javascript:alert(79)',
];

atHostileSite(() => {
	test('pages of a hostile collection are shown, and nothing else happens', async ({ page, folder, baseURL }) => {
		test.setTimeout(180_000);
		await openQuietly(page, baseURL ?? '', somePages(folder));
	});

	test('a hostile search finds or does not find, and nothing else happens', async ({ page, baseURL }) => {
		test.setTimeout(180_000);
		const noted = await watch(page, baseURL ?? '');
		await page.goto(`search.html?q=${encodeURIComponent('moths')}`);
		await answered(page, /./);
		expect(await results(page).count()).toBeGreaterThan(5);
		for (const words of SEARCHES) {
			await page.goto(`search.html?q=${encodeURIComponent(words)}`);
			await answered(page, /./);
			expect.soft(noted.splice(0), words).toEqual([]);
		}
		await box(page).fill(HOSTILE.handler);
		await expect(status(page)).not.toBeEmpty();
		await page.goto('papers/hostile-script.html');
		await page.keyboard.press('Control+k');
		await page.keyboard.insertText(`moths ${HOSTILE.drawn}`);
		await expect(page.locator('[data-dialog-results] > li').first()).toBeVisible();
		expect(noted).toEqual([]);
	});

	test('a hostile address opens its page, and nothing else happens', async ({ page, baseURL }) => {
		const noted = await watch(page, baseURL ?? '');
		for (const address of ADDRESSES) {
			await page.goto(address);
			if (address.startsWith('search')) await answered(page, /./);
			await page.waitForLoadState();
			expect.soft(noted.splice(0), address).toEqual([]);
			expect.soft(page.url(), address).toContain(baseURL ?? '');
		}
	});
});

test('the page for lost readers keeps to its policy and has its styles', async ({ page, siteUnderBase }) => {
	const noted = await watch(page, siteUnderBase.url);
	await page.goto(
		`${siteUnderBase.url}no/such/%22%3E%3Cscript%3Ealert(83)%3C/script%3E.html?q=%3Cimg%20onerror=alert(84)%3E`,
	);
	// The browser says by itself that the page is not there.
	expect(noted.filter((line) => !line.includes('404 (Not Found)'))).toEqual([]);
	expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Sheaf');
});

test('the policy stops what a page would be made to do all the same', async ({ page, siteUnderBase }) => {
	const noted = await watch(page, siteUnderBase.url);
	const loaded: string[] = [];
	page.on('requestfinished', (request) => {
		if (!request.url().startsWith(siteUnderBase.url)) loaded.push(request.url());
	});
	await page.goto(`${siteUnderBase.url}index.html`);
	await page.evaluate(() => {
		const main = document.querySelector('main');
		main?.insertAdjacentHTML(
			'beforeend',
			'<img src="x" onerror="alert(80)"><img src="https://evil.example/x.png"><p style="color: red">x</p>' +
				'<iframe src="https://evil.example/"></iframe><iframe srcdoc="<script>alert(81)</script>"></iframe>',
		);
		const script = document.createElement('script');
		script.textContent = 'alert(82)';
		main?.append(script);
		const far = document.createElement('script');
		far.src = 'https://evil.example/x.js';
		main?.append(far);
		void fetch('https://evil.example/').catch(() => undefined);
	});
	await expect.poll(() => noted.filter((line) => line.includes('refused by the policy')).length).toBeGreaterThan(5);
	expect(noted.filter((line) => line.startsWith('dialog'))).toEqual([]);
	expect(loaded).toEqual([]);
});

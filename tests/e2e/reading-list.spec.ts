import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	at,
	button,
	expectKept,
	link,
	MATH,
	own,
	PAPER,
	said,
	save,
	saveButton,
	sent,
	slugsOf,
	TITLE,
} from './reading-list.ts';
import { expect, test } from './test.ts';

let copy: string | undefined;

/** A copy of the site in a folder with a difficult name. */
function onDisk(folder: string): string {
	if (copy === undefined) {
		copy = join(mkdtempSync(join(tmpdir(), 'sheaf-')), 'Müll & 100% #1 copy');
		cpSync(folder, copy, { recursive: true });
	}
	return `${pathToFileURL(copy).href}/`;
}

test.afterAll(() => {
	if (copy !== undefined) rmSync(join(copy, '..'), { recursive: true, force: true });
	copy = undefined;
});

for (const place of ['/', '/some/base/', 'a disk'] as const) {
	test.describe(`at ${place}`, () => {
		// Between pages at a disk Chromium now and then loses what the first has kept where the second follows at once.
		if (place === 'a disk') test.describe.configure({ retries: 3 });
		test.use({
			baseURL: async ({ folder, site, siteUnderBase }, use) => {
				const addresses = { '/': site.url, '/some/base/': siteUnderBase.url, 'a disk': onDisk(folder) };
				await use(addresses[place]);
			},
		});

		test('papers are saved from a card and from their page, listed, removed and brought back', async ({ page }) => {
			const complaints: string[] = [];
			page.on('console', (message) => complaints.push(message.text()));
			page.on('pageerror', (error) => complaints.push(String(error)));
			await page.goto('papers.html');
			const first = (await page.locator('main article').first().getAttribute('data-paper')) ?? '';
			await expect(saveButton(page)).toHaveAttribute('aria-pressed', 'false');
			await saveButton(page).click();
			await expectKept(page);
			await page.goto(`papers/${PAPER}.html`);
			await expect(link(page)).toHaveText('Reading list (1)');
			await button(page, `Save: ${TITLE}`).click();
			await expect(button(page, `Saved: ${TITLE}`)).toHaveAttribute('aria-pressed', 'true');

			await link(page).click();
			await expect(own(page).locator('a[href]')).toHaveCount(2);
			expect(await slugsOf(own(page))).toEqual([PAPER, first]);
			await expect(own(page).first()).toContainText('Undated');
			await expect(page.getByText('2 papers, the newest saved first')).toBeVisible();

			await button(page, `Remove: ${TITLE}`).click();
			await expect(said(page)).toHaveText(`Removed “${TITLE}”.`);
			await expect(button(page, 'Undo')).toBeFocused();
			expect(await slugsOf(own(page))).toEqual([first]);
			await page.keyboard.press('Enter');
			expect(await slugsOf(own(page))).toEqual([PAPER, first]);
			await expect(own(page).first().locator('a')).toBeFocused();

			await button(page, 'Remove all').click();
			await expect(page.getByText('None yet.')).toBeVisible();
			await expect(link(page)).toHaveText('Reading list');
			await button(page, 'Undo').click();
			await page.reload();
			expect(await slugsOf(own(page))).toEqual([PAPER, first]);
			await own(page).first().getByRole('link').click();
			await expect(page.locator('h1')).toHaveText(TITLE);
			expect(complaints).toEqual([]);
		});

		test('a link carries the list to another browser, which keeps its own until it is told', async ({
			page,
			browser,
			baseURL,
			context,
		}) => {
			if (place !== 'a disk') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			else await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
			await save(page, PAPER, MATH);
			await page.goto('reading-list.html');
			await button(page, 'Copy link').click();
			const field = page.getByRole('textbox', { name: 'Text to copy' });
			await expect(said(page)).toContainText(place === 'a disk' ? 'Copy it from the field' : 'Copied.');
			const address = await (place === 'a disk'
				? field.inputValue()
				: page.evaluate(() => navigator.clipboard.readText()));
			expect(address).toBe(`${baseURL ?? ''}reading-list.html#papers=${MATH},${PAPER}`);

			const other = await browser.newPage(at(baseURL));
			await other.goto('papers.html');
			const mine = (await other.locator('main article').first().getAttribute('data-paper')) ?? '';
			await saveButton(other).click();
			await other.goto(`${address},a-paper-that-is-gone`);
			await expect(other.getByRole('heading', { name: 'A list someone sent you' })).toBeVisible();
			await expect(sent(other).locator('a[href]')).toHaveCount(2);
			await expect(sent(other).last()).toContainText('a-paper-that-is-gone');
			await expect(sent(other).last()).toContainText('Not in this collection any more');
			await expect.poll(() => slugsOf(own(other))).toEqual([mine]);
			await button(other, 'Add all to mine').click();
			await expect(said(other)).toHaveText('Added 2 papers. Left out: 1 paper not in this collection any more.');
			expect(await slugsOf(own(other))).toEqual([MATH, PAPER, mine]);
			await expect(sent(other).first().locator('[data-mark]')).toHaveText('Saved');
			await button(other, 'Add all to mine').click();
			await expect(said(other)).toHaveText(
				'Added 0 papers; 2 in your list already. Left out: 1 paper not in this collection any more.',
			);
			await other.getByRole('link', { name: 'Only my list' }).click();
			await expect(sent(other).first()).toBeHidden();
			await expect(own(other)).toHaveCount(3);
			await other.close();
		});

		test('the list is handed over as BibTeX and as Markdown', async ({ page, baseURL }) => {
			await save(page, PAPER, MATH);
			await page.goto('reading-list.html');
			const fileOf = async (name: string): Promise<string> => {
				const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
				return `${download.suggestedFilename()}\n${readFileSync(await download.path(), 'utf8')}`;
			};
			const bibtex = await fileOf('Download BibTeX');
			expect(bibtex).toMatch(/^reading-list\.bib\n@misc\{language2024model,\n/);
			expect(bibtex).toContain(
				'title = {{From} r to {$Q^*$}: {Your} {Language} {Model} is {Secretly} a {Q}-{Function}}',
			);
			const markdown = await fileOf('Download Markdown');
			expect(markdown).toMatch(/^reading-list\.md\n- \[?From r to Q\\\*: Your/);
			const address = `${baseURL ?? ''}papers/${PAPER}.html`;
			// A place on the reader's disk is for nobody else.
			for (const file of [bibtex, markdown]) expect(file.includes(address)).toBe(place !== 'a disk');
			expect(bibtex + markdown).not.toContain('file:');
		});
	});
}

test.describe('in a browser that keeps a list for each page of a disk', () => {
	test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });

	test('the link to the list brings along what its page has, and the page says so', async ({ page, folder }) => {
		await page.goto(`${onDisk(folder)}papers/${PAPER}.html`);
		await saveButton(page).click();
		await link(page).click();
		await expect.poll(() => slugsOf(sent(page))).toEqual([PAPER]);
		await expect(page.getByText(/keeps a list of its own for every page/)).toBeVisible();
	});
});

import type { Page } from '@playwright/test';

/**
 * Notes whatever happens in a page that no page of the site lets happen: a dialog, an error, a warning, something that
 * the policy of the page refused, and a request that leaves the site.
 *
 * @param base The address of the site.
 */
export async function watch(page: Page, base: string): Promise<string[]> {
	const noted: string[] = [];
	page.on('dialog', (dialog) => {
		noted.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) noted.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		if (!request.url().startsWith(base) && !request.url().startsWith('blob:')) noted.push(`request: ${request.url()}`);
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			console.error(`refused by the policy: ${violatedDirective} ${blockedURI}`);
		});
	});
	return noted;
}

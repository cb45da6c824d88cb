import type { Page } from '@playwright/test';

/** A picture of the top of a page. */
export interface Shot {
	caption: string;
	jpeg: Buffer;
}

/** One picture of all shots side by side, each so many pixels wide, with what it shows below it; as WebP. */
export async function contactSheet(page: Page, title: string, shots: readonly Shot[], width: number): Promise<Buffer> {
	await page.setViewportSize({ width: 1600, height: 900 });
	await page.setContent(html(title, shots, width), { waitUntil: 'load' });
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	// Playwright itself takes pictures as PNG and JPEG alone, of which the one is too large and the other blurs letters.
	const devtools = await page.context().newCDPSession(page);
	const { data } = await devtools.send('Page.captureScreenshot', {
		format: 'webp',
		quality: 36,
		captureBeyondViewport: true,
		clip: { x: 0, y: 0, width: 1600, height, scale: 1 },
	});
	return Buffer.from(data, 'base64');
}

const html = (title: string, shots: readonly Shot[], width: number): string => `<!doctype html>
<title>${title}</title>
<style>
	body { margin: 24px; background: #888; color: #000; font: 13px/1.3 sans-serif; }
	main { display: grid; grid-template-columns: repeat(auto-fill, ${width}px); gap: 16px; align-items: start; }
	figure { margin: 0; }
	img { display: block; width: 100%; }
</style>
<h1>${title}</h1>
<main>${shots.map(figure).join('')}</main>`;

const figure = ({ caption, jpeg }: Shot): string =>
	`<figure><img src="data:image/jpeg;base64,${jpeg.toString('base64')}" alt=""><figcaption>${caption}</figcaption></figure>`;

import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { IS_TEXT } from './serve.ts';

export interface Weight {
	files: number;
	/** As a host such as GitHub Pages sends them: text compressed, everything else as it is. */
	bytes: number;
}

/** Collects what a page loads from now on. The answer weighs what has come since it was last asked. */
export function weighing(page: Page): (isMeant?: (url: string) => boolean) => Promise<Weight> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	return async (isMeant = () => true) => {
		const meant = responses.splice(0).filter((response) => isMeant(response.url()));
		const weights = await Promise.all(meant.map(bytesSent));
		return { files: weights.length, bytes: weights.reduce((sum, bytes) => sum + bytes, 0) };
	};
}

async function bytesSent(response: Response): Promise<number> {
	const body = await response.body();
	return IS_TEXT.test(response.headers()['content-type'] ?? '') ? gzipSync(body).length : body.length;
}

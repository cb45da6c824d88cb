import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

/** Gives a page a module of `src/client/`, as the global `client`, in the way in which pages get theirs. */
export async function giveClient(page: Page, module: string): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: [join(import.meta.dirname, '../../src/client', module)],
		bundle: true,
		format: 'iife',
		globalName: 'client',
		write: false,
	});
	// As a debugger does: the policy of the page lets no script into it.
	await page.evaluate(`${outputFiles[0]?.text ?? ''}; globalThis.client = client;`);
}

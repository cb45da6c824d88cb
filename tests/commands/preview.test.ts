import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { siteFolder } from '../helpers/site-folder.ts';
import { commandEnvironment } from '../helpers/test-folder.ts';

let server: ChildProcess | undefined;

afterEach(() => {
	server?.kill();
});

/** The address at which a built site is served. */
function served(dist: string): Promise<string> {
	const env = commandEnvironment({ SHEAF_DIST: dist });
	const child = spawn(process.execPath, ['src/commands/preview.ts', '--port', '4890'], { env });
	server = child;
	return new Promise((resolve, reject) => {
		let said = '';
		const read = (chunk: Buffer): void => {
			said += String(chunk);
			const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
			if (address !== undefined) resolve(address);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.once('exit', () => {
			reject(new Error(said));
		});
	});
}

test('npm run preview serves the built site, wherever it is', async () => {
	const address = await served(siteFolder({ 'index.html': '<h1>Bees', 'papers/bee.html': '<h1>A bee' }));
	const page = async (path: string): Promise<string> => (await fetch(address + path)).text();
	expect(await page('/')).toBe('<h1>Bees');
	expect(await page('/papers/bee.html')).toBe('<h1>A bee');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandEnvironment, testFolder } from '../helpers/test-folder.ts';
import { filesOf, type TinySite, tinySite } from '../site/build.ts';

let site: TinySite;
beforeAll(() => {
	site = tinySite();
});
afterAll(() => site.remove());

test('two ingests at once: one waits for the other, and what they write is what one writes', async () => {
	const [one, other] = await Promise.all([site.ingest(), site.ingest()]);
	expect([one.code, other.code]).toEqual([0, 0]);
	expect([one, other].filter(({ stderr }) => stderr.includes('Waiting until it is done'))).toHaveLength(1);
	const alone = tinySite();
	await alone.ingest();
	expect(filesOf(site.content)).toEqual(filesOf(alone.content));
	alone.remove();
});

const HOLDER = join(import.meta.dirname, 'hold-forever.ts');

test('a command that is killed while it holds the site keeps nobody waiting', async () => {
	const cache = testFolder('cache-');
	const hold = () => spawn(process.execPath, [HOLDER], { env: commandEnvironment({ SHEAF_CACHE: cache }) });
	const first = hold();
	await once(first.stdout, 'data');
	const second = hold();
	await once(second.stderr, 'data');
	first.kill('SIGKILL');
	await once(second.stdout, 'data');
	second.kill('SIGKILL');
	expect(second.exitCode).toBeNull();
});

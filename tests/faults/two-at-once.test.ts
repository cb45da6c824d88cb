import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
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

/** Starts a command that does nothing but hold the site with this cache. */
const hold = (cache: string) => spawn(process.execPath, [HOLDER], { env: commandEnvironment({ SHEAF_CACHE: cache }) });

test('a command that is killed while it holds the site keeps nobody waiting', async () => {
	const cache = testFolder('cache-');
	const first = hold(cache);
	await once(first.stdout, 'data');
	const second = hold(cache);
	await once(second.stderr, 'data');
	first.kill('SIGKILL');
	await once(second.stdout, 'data');
	second.kill('SIGKILL');
	expect(second.exitCode).toBeNull();
});

test('an issue is drafted when the command at work is done', async () => {
	const folder = new ContentFolder();
	folder.write('site.yaml', 'name: Shoal\ntagline: Lamps\ndescription: Lamps.\n');
	folder.write('papers/lamps.md', '---\ntitle: Lamps\npublished: "2025-03-01"\n---\n');
	folder.ingest();
	const holder = spawn(process.execPath, [HOLDER], { env: folder.environment });
	await once(holder.stdout, 'data');
	const march = ['--from', '2025-03-01', '--to', '2025-03-31'];
	const draft = spawn(process.execPath, ['src/commands/digest.ts', ...march], { env: folder.environment });
	await once(draft.stderr, 'data');
	expect(folder.list('digests')).toEqual([]);
	holder.kill('SIGKILL');
	await once(draft, 'close');
	expect(folder.list('digests')).toEqual(['2025-03.md']);
});

/** Leaves half of a database. */
function cutOff(file: string): void {
	const database = new DatabaseSync(file);
	database.exec('CREATE TABLE bees (name)');
	database.close();
	truncateSync(file, 2000);
}

test.each([
	['noise', (file: string) => writeFileSync(file, 'noise'.repeat(1000))],
	['cut off', cutOff],
])('a lock whose file is %s is made again, and holds', async (_, damage) => {
	const cache = testFolder('cache-');
	damage(join(cache, 'hold.db'));
	const holders = [hold(cache), hold(cache)];
	const said = await Promise.all(
		holders.map(({ stdout, stderr }) => Promise.race([once(stdout, 'data'), once(stderr, 'data')])),
	);
	for (const holder of holders) holder.kill('SIGKILL');
	expect(said.map(String).sort()).toEqual([
		'Another command is at work on this site. Waiting until it is done …\n',
		'held\n',
	]);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ContentFolder } from './helpers/content-folder.ts';
import { dailyPage } from './helpers/daily-page.ts';

const folder = new ContentFolder();
let server: ChildProcess;
let address = '';

beforeAll(async () => {
	folder.write('site.yaml', 'name: Test\ntagline: A test\ndescription: A test.\n');
	folder.write('captures/page.txt', dailyPage('Dec 9', [{ title: 'Goats at Night', when: 'Dec 20, 2024' }]));
	server = spawn(process.execPath, ['src/commands/dev.ts'], { env: { ...folder.environment, NO_COLOR: '1' } });
	address = await new Promise((resolve, reject) => {
		let output = '';
		const read = (chunk: Buffer): void => {
			output += String(chunk);
			const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
			if (found) resolve(found);
		};
		server.stdout?.on('data', read);
		server.stderr?.on('data', read);
		server.once('exit', () => reject(new Error(`The server ended:\n${output}`)));
	});
});

afterAll(() => {
	server.kill();
});

const heading = async (path: string): Promise<string> => {
	const response = await fetch(`${address}${path}`);
	return load(await response.text())('h1')
		.text()
		.trim();
};

/** What a page shows once the server has noticed a change. */
const soon = (path: string, title: string, milliseconds = 15_000) =>
	vi.waitFor(async () => expect(await heading(path)).toBe(title), milliseconds);

test('the development server shows what has changed without a restart', async () => {
	// The address is told before the server listens, which beside other tests may take long.
	await soon('/papers/goats-at-night.html', 'Goats at Night', 60_000);

	const entry = folder.read('papers/goats-at-night.md');
	folder.write('papers/goats-at-night.md', entry.replace('Goats at Night', 'Goats by Day'));
	await soon('/papers/goats-at-night.html', 'Goats by Day');

	folder.write('topics/animals.md', '---\nname: Animals\ndefinition: All.\nphrases:\n  goat: 5\n---\n\nGoats.\n');
	await soon('/topics/animals.html', 'Animals');

	// A promise that would be broken is for the build to refuse; here both kinds of old addresses are only shown.
	folder.write('topics/animals.md', folder.read('topics/animals.md').replace('---\n', '---\naliases: [beasts]\n'));
	folder.write('permalinks.yaml', 'gone:\n  papers/lost: Lost at sea.\npapers: [drowned]\ntopics:\ndigests:\n');
	await soon('/topics/beasts.html', 'This address is an old one');
	await soon('/papers/lost.html', 'This paper is no longer here');
	await soon('/papers/drowned.html', 'There is no page here');

	folder.write('captures/more.txt', dailyPage('Dec 9', [{ title: 'Sheep', when: 'Dec 20, 2024' }]));
	await soon('/papers/sheep.html', 'Sheep');
	await soon('/captures/more.html', 'more.txt');

	const holder = spawn(process.execPath, ['tests/faults/hold-forever.ts'], { env: folder.environment });
	await once(holder.stdout, 'data');
	folder.write('captures/bees.txt', dailyPage('Dec 9', [{ title: 'Bees', when: 'Dec 20, 2024' }]));
	await setTimeout(1000);
	expect(await heading('/papers/sheep.html')).toBe('Sheep');
	expect(folder.list('papers')).not.toContain('bees.md');
	holder.kill('SIGKILL');
	await soon('/papers/bees.html', 'Bees');

	rmSync(join(folder.content, 'papers/sheep.md'));
	rmSync(join(folder.content, 'captures/more.txt'));
	await soon('/captures/more.html', 'There is no page here');

	folder.write('site.yaml', 'name: Test\ntagline: Another line\ndescription: A test.\n');
	await soon('/index.html', 'Another line');
	expect(folder.read('permalinks.yaml')).not.toContain('goats');
});

import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { dailyPage } from '../helpers/daily-page.ts';

const pageWith = (comments: number): string =>
	dailyPage(
		'Dec 9',
		Array.from({ length: 1500 }, (_, index) => ({ title: `Paper number ${index}`, when: `Dec 20, 2024 ${comments}` })),
	);

/** Starts an ingest and kills it as soon as it has begun to write, a little later each time. */
async function killWhileWriting(folder: ContentFolder, isBegun: () => boolean, delay: number): Promise<void> {
	const ingest = spawn(process.execPath, ['src/ingest/cli.ts'], { env: folder.environment, stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => ingest.once('exit', () => resolve()));
	while (ingest.exitCode === null && !isBegun()) await wait(2);
	await wait(delay);
	ingest.kill('SIGKILL');
	await ended;
}

test('an ingest that is killed leaves every entry old or new, and the next one finishes the work', async () => {
	const folder = new ContentFolder();
	folder.write('captures/page.txt', pageWith(1));
	folder.ingest();
	const old = new Map(folder.papers().map(([name, , text]) => [name, text]));
	const finished = new ContentFolder();
	finished.write('captures/page.txt', pageWith(2));
	finished.ingest();
	const fresh = new Map(finished.papers().map(([name, , text]) => [name, text]));

	let killedHalfway = 0;
	for (const delay of [0, 10, 30, 60]) {
		for (const [name, text] of old) folder.write(`papers/${name}`, text);
		folder.write('captures/page.txt', pageWith(2));
		await killWhileWriting(
			folder,
			() => folder.read('papers/paper-number-0.md') === fresh.get('paper-number-0.md'),
			delay,
		);
		const papers = folder.papers().filter(([name]) => name.endsWith('.md'));
		const written = papers.filter(([name, , text]) => text === fresh.get(name));
		const untouched = papers.filter(([name, , text]) => text === old.get(name));
		expect(written.length + untouched.length).toBe(1500);
		if (written.length > 0 && untouched.length > 0) killedHalfway += 1;
	}
	expect(killedHalfway).toBeGreaterThan(0);

	folder.write('papers/.paper-number-1.md.sheaf-draft', 'half a fi');
	expect(folder.ingest().code).toBe(0);
	expect(new Map(folder.papers().map(([name, , text]) => [name, text]))).toEqual(fresh);
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { dailyPage } from '../helpers/daily-page.ts';

const GOATS = dailyPage('Dec 9', [{ title: 'Goats at Night', when: 'Dec 20, 2024 3' }]);
const SHEEP = dailyPage('Dec 9', [{ title: 'Sheep by Day', when: 'Dec 20, 2024 3' }]);

/** A content folder, and beside it a folder of downloads with the given files. */
function withDownloads(files: Record<string, string>): { folder: ContentFolder; path: (name: string) => string } {
	const folder = new ContentFolder();
	const downloads = join(folder.root, 'downloads');
	const path = (name: string): string => join(downloads, name);
	mkdirSync(path('older'), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
	return { folder, path };
}

test('files and folders are copied with their descriptions, and ingested', () => {
	const { folder, path } = withDownloads({
		'goats.txt': GOATS,
		'goats.yaml': 'title: Of goats\n',
		'older/sheep.txt': SHEEP,
		'older/.hidden': 'x',
	});
	const { code, output } = folder.ingest(path('goats.txt'), path('older'));
	expect(code).toBe(0);
	expect(folder.list('captures')).toEqual(['goats.txt', 'goats.txt.yaml', 'sheep.txt']);
	expect(folder.list('papers')).toEqual(['goats-at-night.md', 'sheep-by-day.md']);
	expect(output).toContain('goats.txt: copied to ');
});

test('what is there already is not copied again, and another file of the same name stands beside it', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS, 'copy.txt': GOATS, 'older/goats.txt': SHEEP });
	folder.ingest(path('goats.txt'));
	const { output } = folder.ingest(path('copy.txt'), path('older'));
	expect(folder.list('captures')).toEqual(['goats-2.txt', 'goats.txt']);
	expect(output).toContain('copy.txt: there already, as ');
});

test('a description that comes later is copied to the list that is there already', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS });
	folder.ingest(path('goats.txt'));
	writeFileSync(path('goats.yaml'), 'title: Of goats\n');
	folder.ingest(path('goats.txt'));
	expect(folder.list('captures')).toEqual(['goats.txt', 'goats.txt.yaml']);
});

test('what no format knows, and what is not there, is refused and the rest goes on', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS, 'letter.txt': 'Dear Ada, the goats are well.' });
	const { code, output } = folder.ingest(path('letter.txt'), path('none.txt'), path('goats.txt'));
	expect(code).toBe(1);
	expect(folder.list('captures')).toEqual(['goats.txt']);
	expect(output).toMatch(/letter\.txt:1:1 {2}Found .+\[unknown-format\]/);
	expect(output).toMatch(/none\.txt:1:1 {2}Found nothing at this path.+\[no-such-file\]/);
});

test('what there is to say of a list is said once, at its new place', () => {
	const { folder, path } = withDownloads({});
	writeFileSync(path('goats.bib'), Buffer.from('@article{a, title = {Caf\xe9 Goats}, year = 2020}', 'latin1'));
	const lines = folder.ingest(path('goats.bib')).output.split('\n');
	expect(lines.filter((line) => line.includes('[older-encoding]'))).toEqual([
		expect.stringContaining('captures/goats.bib:1:'),
	]);
});

test('what is given and is no list is said to be that', () => {
	const { folder, path } = withDownloads({
		'goats.txt': GOATS,
		'goats.yaml': 'title: Of goats\n',
		'.goats.txt': GOATS,
	});
	const { code, output } = folder.ingest(path('goats.yaml'), path('.goats.txt'), '/dev/null');
	expect(code).toBe(1);
	expect(output.match(/\[no-such-file\]/g)).toHaveLength(3);
	expect(folder.list('captures')).toEqual([]);
});

test('links that lead nowhere, beside a list or among the captures, are in nobody’s way', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS });
	symlinkSync('itself', path('itself'));
	symlinkSync('nowhere', join(folder.content, 'captures/.#goats.txt'));
	expect(folder.ingest(path('goats.txt')).code).toBe(0);
	expect(folder.list('captures')).toEqual(['.#goats.txt', 'goats.txt']);
});

test('a newcomer does not come between a capture and its description', () => {
	const { folder, path } = withDownloads({ 'goats.txt': SHEEP, 'goats.md': GOATS });
	folder.write('captures/goats.md', GOATS);
	folder.write('captures/goats.yaml', "captured: '2025-12-09'\n");
	const { output } = folder.ingest(path('goats.txt'));
	expect(folder.list('captures')).toEqual(['goats-2.txt', 'goats.md', 'goats.yaml']);
	expect(output).toMatch(/goats\.md +9 December 2025/);
});

test('what is piped in becomes a capture that is named by its content', () => {
	const { folder } = withDownloads({});
	const pipe = (input: string) =>
		spawnSync(process.execPath, ['src/ingest/cli.ts', '-'], { env: folder.environment, input, encoding: 'utf8' });
	expect(pipe(GOATS).status).toBe(0);
	expect(pipe(GOATS).stdout).toContain('-: there already, as ');
	expect(pipe('').stdout).toContain('standard input:1:1  Found an empty file');
	expect(pipe('').status).toBe(1);
	expect(folder.list('captures')).toEqual([expect.stringMatching(/^pasted-[0-9a-f]{8}\.txt$/)]);
});

test('what is piped in again leaves alone what a person has mended of it', () => {
	const { folder } = withDownloads({});
	const pipe = () =>
		spawnSync(process.execPath, ['src/ingest/cli.ts', '-'], { env: folder.environment, input: GOATS }).status;
	expect(pipe()).toBe(0);
	const [pasted = ''] = folder.list('captures');
	folder.write(`captures/${pasted}`, SHEEP);
	expect(pipe()).toBe(0);
	expect(folder.list('captures')).toEqual([pasted.replace('.txt', '-2.txt'), pasted]);
	expect(folder.read(`captures/${pasted}`)).toBe(SHEEP);
});

test('nothing is taken in where nothing may be written', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS });
	expect(folder.ingest('--check', path('goats.txt')).code).toBe(2);
	expect(folder.list('captures')).toEqual([]);
	rmdirSync(join(folder.content, 'captures'));
	const { code, output } = folder.ingest('--check');
	expect(code).toBe(0);
	expect(output).toContain('[no-captures]');
	expect(readdirSync(folder.content)).not.toContain('captures');
});

test('nothing is taken in while another command is at work', async () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS });
	const start = (script: string, ...args: string[]) =>
		spawn(process.execPath, [script, ...args], { env: folder.environment });
	const holder = start('tests/faults/hold-forever.ts');
	await once(holder.stdout, 'data');
	const ingest = start('src/ingest/cli.ts', path('goats.txt'));
	await once(ingest.stderr, 'data');
	expect(folder.list('captures')).toEqual([]);
	holder.kill('SIGKILL');
	await once(ingest, 'close');
	expect(folder.list('captures')).toEqual(['goats.txt']);
});

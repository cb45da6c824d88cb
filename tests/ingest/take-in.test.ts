import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
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

test('what no format knows, and what is not there, is refused and the rest goes on', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS, 'letter.txt': 'Dear Ada, the goats are well.' });
	const { code, output } = folder.ingest(path('letter.txt'), path('none.txt'), path('goats.txt'));
	expect(code).toBe(1);
	expect(folder.list('captures')).toEqual(['goats.txt']);
	expect(output).toMatch(/letter\.txt:1:1 {2}Found .+\[unknown-format\]/);
	expect(output).toMatch(/none\.txt:1:1 {2}Found nothing at this path.+\[no-such-file\]/);
});

test('what is piped in becomes a capture that is named by its content', () => {
	const { folder } = withDownloads({});
	const pipe = (input: string) =>
		spawnSync(process.execPath, ['src/ingest/cli.ts', '-'], { env: folder.environment, input, encoding: 'utf8' });
	expect(pipe(GOATS).status).toBe(0);
	expect(pipe(GOATS).stdout).toContain('-: there already, as ');
	expect(pipe('').status).toBe(1);
	expect(folder.list('captures')).toEqual([expect.stringMatching(/^pasted-[0-9a-f]{8}\.txt$/)]);
});

test('nothing is taken in where nothing may be written', () => {
	const { folder, path } = withDownloads({ 'goats.txt': GOATS });
	expect(folder.ingest('--check', path('goats.txt')).code).toBe(2);
	expect(folder.list('captures')).toEqual([]);
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folders, shownPath } from '../../src/files/folders.ts';
import { haveChanged, inputFiles } from '../../src/publish/inputs.ts';
import { testFolder } from '../helpers/test-folder.ts';

const SIDECAR = 'captures/list.txt.yaml';

function content(): { write: (file: string, text?: string) => void; remove: (file: string) => void } {
	folders.content = testFolder('inputs-');
	for (const inner of ['captures', 'papers']) mkdirSync(join(folders.content, inner));
	const at = (file: string): string => join(folders.content, file);
	return { write: (file, text = '') => writeFileSync(at(file), text), remove: (file) => rmSync(at(file)) };
}

test.each([
	['a new capture', 'captures/new.txt', true],
	['a capture that is written', 'captures/list.txt', true],
	['settings that are written', 'site.yaml', true],
	['an entry, which the ingest writes too', 'papers/bees.md', false],
	['promises, which the ingest writes too', 'permalinks.yaml', false],
	['a sidecar that the ingest has written', SIDECAR, false],
])('after the ingest has begun there is %s', (_what, file, expected) => {
	const { write } = content();
	for (const known of ['captures/list.txt', 'site.yaml', 'papers/goats.md']) write(known);
	const before = inputFiles();
	write(file, 'other');
	expect(haveChanged(before, inputFiles(), [shownPath(join(folders.content, SIDECAR))])).toBe(expected);
});

test('a capture that has gone is a change, and the same files are none', () => {
	const { write, remove } = content();
	write('captures/list.txt');
	const before = inputFiles();
	expect(haveChanged(before, inputFiles(), [])).toBe(false);
	remove('captures/list.txt');
	expect(haveChanged(before, inputFiles(), [])).toBe(true);
});

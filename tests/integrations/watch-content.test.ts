import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folders, reportFile } from '../../src/files/folders.ts';
import { watchContent } from '../../src/integrations/watch-content.ts';

/** How often the pages are loaded again when these files change. */
function reloadsAfter(...paths: string[]): number {
	let reloads = 0;
	const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
	const server = { watcher, environments: {}, ws: { send: () => (reloads += 1) } };
	const setUp = watchContent().hooks['astro:server:setup'] as unknown as (given: object) => void;
	setUp({ server });
	for (const path of paths) watcher.emit('all', 'change', path);
	return reloads;
}

test('pages are loaded again when the content or the report of the ingest changes', () => {
	expect(reloadsAfter(join(folders.content, 'papers/bees.md'), reportFile())).toBe(2);
});

test('a folder whose name begins as that of the content does is none of it', () => {
	expect(reloadsAfter(`${folders.content}-old/papers/bees.md`)).toBe(0);
});

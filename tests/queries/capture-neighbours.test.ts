import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countContentEdition } from '../../src/cache/content-edition.ts';
import { folders, reportFile } from '../../src/files/folders.ts';
import { captureNeighboursOf } from '../../src/queries/capture-neighbours.ts';
import { allPapers } from '../../src/queries/papers.ts';
import { ContentFolder } from '../helpers/content-folder.ts';

const before = { ...folders };
beforeAll(() => {
	const folder = new ContentFolder();
	const listed = ['ants', 'bees', 'bees', 'crabs', 'ants'];
	for (const slug of new Set(listed)) folder.write(`papers/${slug}.md`, `---\ntitle: Of ${slug}\n---\n`);
	Object.assign(folders, { content: folder.content, cache: join(folder.root, 'cache') });
	mkdirSync(folders.cache);
	const records = listed.map((slug, at) => ({ position: at + 1, line: at + 1, title: slug, slug, outcome: 'paper' }));
	const captures = [{ file: 'list.txt', name: 'list', listed: records.length, records, problems: [] }];
	const totals = { listed: 5, papers: 3, merged: 2, refused: 0, refusedFiles: 0 };
	const found = { captures, totals, problems: [], repairs: [], filings: [], unlisted: [] };
	writeFileSync(reportFile(), JSON.stringify(found));
	countContentEdition();
});
afterAll(() => {
	Object.assign(folders, before);
	countContentEdition();
});

test('a paper that a capture lists twice stands beside others alone, by its first rank', () => {
	const beside = allPapers().map((paper) => {
		const { position, previous, next } = captureNeighboursOf(paper) ?? {};
		return [paper.slug, position, previous?.paper.slug, previous?.position, next?.paper.slug, next?.position];
	});
	expect(beside).toEqual([
		['ants', 1, undefined, undefined, 'bees', 2],
		['bees', 2, 'ants', 1, 'crabs', 4],
		['crabs', 4, 'bees', 2, undefined, undefined],
	]);
});

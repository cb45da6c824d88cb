import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countContentEdition } from '../../src/cache/content-edition.ts';
import { folders, reportFile } from '../../src/files/folders.ts';
import { FEED_FORMATS } from '../../src/model/feed.ts';
import { allFeeds, digestsFeed } from '../../src/queries/feeds.ts';
import { movedAddresses } from '../../src/queries/old-addresses.ts';
import { ContentFolder } from '../helpers/content-folder.ts';

const before = { ...folders };
beforeAll(() => {
	const folder = new ContentFolder();
	folder.write('site.yaml', 'name: Shoal\ntagline: Invented\ndescription: Invented.\n');
	for (const name of ['ants', 'bees']) {
		const told = `title: Of ${name}\naliases: [old]\n`;
		folder.write(`papers/${name}.md`, `---\n${told}---\n`);
		folder.write(`topics/${name}.md`, `---\nname: ${name}\ndefinition: They.\nphrases: {}\naliases: [old]\n---\n`);
		folder.write(`digests/${name}.md`, `---\n${told}date: '2025-11-01'\n---\n`);
	}
	Object.assign(folders, { content: folder.content, cache: join(folder.root, 'cache') });
	mkdirSync(folders.cache);
	const totals = { listed: 0, papers: 0, merged: 0, refused: 0, refusedFiles: 0 };
	const found = { captures: [], totals, problems: [], repairs: [], filings: [], unlisted: [] };
	writeFileSync(reportFile(), JSON.stringify(found));
	countContentEdition();
});
afterAll(() => {
	Object.assign(folders, before);
	countContentEdition();
});

test('of topics with one older id the feeds of that one are there to which its address leads', () => {
	const atOldAddress = allFeeds().filter(({ urls }) => urls.rss === '/topics/old.xml');
	expect(atOldAddress.map(({ pageUrl }) => pageUrl)).toEqual(['/topics/ants.html']);
	expect(movedAddresses().find(({ kind }) => kind === 'topics')?.to.url).toBe('/topics/ants.html');
	const files = allFeeds().flatMap(({ urls }) => FEED_FORMATS.map((format) => urls[format]));
	expect(files).toEqual([...new Set(files)]);
});

test('what has one older name with another has an id of its own in feeds', () => {
	const [siteFeed] = allFeeds();
	for (const entries of [siteFeed?.entries() ?? [], digestsFeed().entries()])
		expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
});

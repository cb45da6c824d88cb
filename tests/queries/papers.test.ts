import { afterAll, beforeAll, expect, test } from 'vitest';
import { countContentEdition } from '../../src/cache/content-edition.ts';
import { folders } from '../../src/files/folders.ts';
import { movedAddresses } from '../../src/queries/old-addresses.ts';
import { paperNamed } from '../../src/queries/papers.ts';
import { readingListPapers } from '../../src/queries/reading-list.ts';
import { ContentFolder } from '../helpers/content-folder.ts';

const { content } = folders;
beforeAll(() => {
	const folder = new ContentFolder();
	const papers = { ants: '2025-01-01', bees: '2024-01-01', wasps: '2025-03-01' };
	for (const [slug, published] of Object.entries(papers)) {
		folder.write(
			`papers/${slug}.md`,
			`---\ntitle: Of ${slug}\npublished: '${published}'\naliases: [old, wasps]\n---\n`,
		);
	}
	folders.content = folder.content;
	countContentEdition();
});
afterAll(() => {
	folders.content = content;
	countContentEdition();
});

test('of papers with one older name the same one has it for issues, reading lists and addresses', () => {
	expect(paperNamed('old')?.slug).toBe('ants');
	expect(readingListPapers().map(({ slug, aliases }) => [slug, aliases])).toEqual([
		['wasps', undefined],
		['ants', ['old']],
		['bees', undefined],
	]);
	expect(movedAddresses().map(({ name, to }) => [name, to.title])).toEqual([['old', 'Of ants']]);
});

test('a name that a paper has now is its own', () => {
	expect(paperNamed('wasps')?.title).toBe('Of wasps');
});

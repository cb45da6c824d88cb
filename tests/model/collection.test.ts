import { expect, test } from 'vitest';
import { rightsNote } from '../../src/model/collection.ts';

test('the rights name the licence of the editor’s words, and its terms, where there are any', () => {
	const note = 'Titles and abstracts are their authors’; topics, notes and digests are the editor’s';
	expect(rightsNote()).toBe(`${note}.`);
	expect(rightsNote({ name: 'CC BY 4.0' })).toBe(`${note}, under CC BY 4.0.`);
	expect(rightsNote({ name: 'CC BY 4.0', url: 'https://example.org/by' })).toBe(
		`${note}, under CC BY 4.0 (https://example.org/by).`,
	);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readThesaurus } from '../../src/entries/read-thesaurus.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { stemsOf, wordsOf } from '../../src/search/fold.ts';
import { PhraseGroups } from '../../src/search/phrase-groups.ts';
import { thingsIn } from '../../src/search/things.ts';

const groups = readThesaurus(join(import.meta.dirname, '../../content/thesaurus.yaml'), new ProblemLog());
const words = {
	frequency: new Map<string, number>(),
	same: new PhraseGroups([]),
	near: new PhraseGroups(groups.map((group) => [group, []])),
};

test('every phrase of the thesaurus is known in the middle of a search', () => {
	const lost = [...new Set(groups.flat())].filter((phrase) => {
		const query = ['goatherd', ...wordsOf(phrase), 'goatherd'];
		return !thingsIn(query, words).some(({ key }) => key === stemsOf(phrase));
	});
	expect(lost).toEqual([]);
});

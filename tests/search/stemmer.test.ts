import { expect, test } from 'vitest';
import { stemmerOf } from '../../src/search/stemmer.ts';

const stemOf = stemmerOf([
	['adding', 'add'],
	['intervals', 'interval'],
	['organic', 'organic'],
	['organize', 'organiz'],
	['universal', 'universal'],
]);

test.each([
	['adding', 'add', 'as the index tells'],
	['intervals', 'interval', 'as the index tells'],
	['interval', 'interval', 'as another form of the same word'],
	['organization', 'organiz', 'as another form of the same word'],
	['organs', 'organ', 'as ever: it only begins like odd ones'],
	['universe', 'univers', 'as ever: it only begins like an odd one'],
	['agents', 'agent', 'as ever'],
	['機械学習', '機械学習', 'as ever'],
])('%s is %s, %s', (word, stem) => {
	expect(stemOf(word)).toBe(stem);
});

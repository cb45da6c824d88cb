import { expect, test } from 'vitest';
import { countContentEdition } from '../../src/cache/content-edition.ts';
import { once } from '../../src/queries/once.ts';

test('an answer is computed once, and anew for another edition of the content', () => {
	let computed = 0;
	const answer = once(() => (computed += 1));
	expect([answer(), answer()]).toEqual([1, 1]);
	countContentEdition();
	expect([answer(), answer()]).toEqual([2, 2]);
});

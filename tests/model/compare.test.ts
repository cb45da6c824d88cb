import { expect, test } from 'vitest';
import { compareText } from '../../src/model/compare.ts';

test('texts are in the order of their signs, whatever the language', () => {
	expect(['b', 'é', 'a', 'B'].sort(compareText)).toEqual(['B', 'a', 'b', 'é']);
	expect(compareText('a', 'a')).toBe(0);
});

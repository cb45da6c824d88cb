import { expect, test } from 'vitest';
import { counted } from '../../src/model/counted.ts';

test('things are counted in the singular or the plural', () => {
	expect([0, 1, 2].map((count) => counted(count, 'bee'))).toEqual(['0 bees', '1 bee', '2 bees']);
	expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

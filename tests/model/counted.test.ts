import { expect, test } from 'vitest';
import { counted, someOf } from '../../src/model/counted.ts';

test('things are counted in the singular or the plural', () => {
	expect([0, 1, 2].map((count) => counted(count, 'bee'))).toEqual(['0 bees', '1 bee', '2 bees']);
	expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test('what some do is said of one as of one', () => {
	expect(someOf(1, 3, 'paper', ['names', 'name'])).toBe('1 of 3 papers names');
	expect(someOf(2, 3, 'paper', ['names', 'name'])).toBe('2 of 3 papers name');
	expect(someOf(0, 1, 'paper', ['names', 'name'])).toBe('0 of 1 paper name');
});

test.each([
	[0, '0 papers'],
	[9996, '9996 papers'],
	[10_634, '10,634 papers'],
	[1_234_567, '1,234,567 papers'],
])('%d in figures', (count, words) => {
	expect(counted(count, 'paper')).toBe(words);
});

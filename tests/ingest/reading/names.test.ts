import { expect, test } from 'vitest';
import { nameInOrder, uninverted } from '../../../src/ingest/reading/names.ts';

test.each([
	['Invented, Ada', 'Ada Invented'],
	['van Invented, Jr., Ada', 'Ada van Invented Jr.'],
	['Invented, Ada, III', 'Ada Invented III'],
	['Invented, null', 'Invented'],
	['Ada Invented', 'Ada Invented'],
	// Nothing parts such names, and the family's comes first.
	['李, 明', '李明'],
	['김, 철수', '김철수'],
	['山田, 太郎', '山田太郎'],
	['Li, 明', '明 Li'],
])('%s is read as %s', (written, name) => {
	expect(uninverted(written)).toBe(name);
});

test('parts that say nothing are left out', () => {
	expect(nameInOrder({ given: ' Ada ', particle: '', family: 'Invented' })).toBe('Ada Invented');
	expect(nameInOrder({})).toBe('');
});

import { expect, test } from 'vitest';
import { datedIn, monthIn } from '../../src/search/year.ts';

test('a search names one year beside what it asks for', () => {
	expect(datedIn('lamps 2025')).toEqual({ year: '2025', rest: 'lamps' });
	expect(datedIn('lamps, (2025)')).toEqual({ year: '2025', rest: 'lamps,' });
	expect(datedIn('the 2025')).toBeUndefined();
	expect(datedIn('"lamps" 2025')).toBeUndefined();
});

test('of several years it names none, and of very many as soon', () => {
	expect(datedIn('lamps 2024 2025')).toBeUndefined();
	expect(datedIn('lamps 2025 2025')).toBeUndefined();
	const start = performance.now();
	expect(datedIn('lamps 2025 '.repeat(50_000))).toBeUndefined();
	expect(performance.now() - start).toBeLessThan(2000);
});

test.each(['March 2025', 'mar. 2025', 'papers of March, 2025', '2025-03', 'March 2025 papers', 'papers from 2025-03'])(
	'the month alone is named by: %s',
	(query) => {
		expect(monthIn(query)).toBe('2025-03');
	},
);

test.each([
	'March',
	'2025',
	'lamps of March 2025',
	'Morch 2025',
	'2025-13',
	'2025-03-14',
	'14 March 2025',
	'March 20255',
])('no month alone is named by: %s', (query) => {
	expect(monthIn(query)).toBeUndefined();
});

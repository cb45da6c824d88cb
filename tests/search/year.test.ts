import { expect, test } from 'vitest';
import { datedIn } from '../../src/search/year.ts';

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

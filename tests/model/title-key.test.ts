import { describe, expect, test } from 'vitest';
import { titleKey } from '../../src/model/title-key.ts';

describe('two titles are one', () => {
	test.each([
		['case', 'Bees and Lamps', 'BEES AND LAMPS'],
		['punctuation', 'Bees: Lamps, (and) Moths!', 'Bees — Lamps and Moths'],
		['hyphens and spaces', 'Night-Time Bees', 'Nighttime  bees'],
		['kinds of quotation marks', "The Bee's “Lamp”", 'The Bee’s "Lamp"'],
		['the width of letters', 'Ｂｅｅｓ　２', 'Bees 2'],
		['ligatures', 'Eﬃcient Bees', 'Efficient Bees'],
		['how an accent is put together', 'Cafe\u0301', 'Caf\u00e9'],
		['dollar signs and backslashes', '$\\beta$-Bees', 'beta-bees'],
	])('whatever their %s', (_what, one, other) => {
		expect(titleKey(one)).toBe(titleKey(other));
	});
});

describe('two titles are two', () => {
	test.each([
		['C', 'C++'],
		['C++', 'C#'],
		['A search', 'A* search'],
		['Bees 1', 'Bees 2'],
		['Cafe', 'Café'],
		['蜜蜂', '灯笼'],
		// Hindi writes vowels as marks: without them these are one.
		['की', 'का'],
	])('%s and %s', (one, other) => {
		expect(titleKey(one)).not.toBe(titleKey(other));
	});

	test('when they are made of different signs alone', () => {
		expect(titleKey('???')).not.toBe(titleKey('!!!'));
		expect(titleKey('🐝')).not.toBe(titleKey('🪔'));
		expect(titleKey(' ??? ')).toBe(titleKey('???'));
	});
});

import { expect, test } from 'vitest';
import { namePlace, nameWord, withNames } from '../../src/search/names.ts';

const text = 'Goats. They hear bells.';

test('where a name was found, the names stand behind the text, and the places with them', () => {
	expect(withNames({ text, places: new Set([1, namePlace(1, 1)]) }, ['Ada  Long', 'Lamp\u00a0Works', 'Tom'])).toEqual({
		text: 'Goats. They hear bells. By Ada Long, Lamp Works, Tom.',
		places: new Set([1, 8]),
	});
});

test('where none was found, the text stands alone', () => {
	expect(withNames({ text, places: new Set([1]) }, ['Ada Long'])).toEqual({ text, places: new Set([1]) });
});

test('letters without an accent to lose are as they are typed without a key for them', () => {
	expect(['søren', 'łukasz', 'æthel'].map(nameWord)).toEqual(['@soren', '@lukasz', '@aethel']);
});

import { expect, test } from 'vitest';
import { NAMES_START, withNames } from '../../src/search/names.ts';

const text = 'Goats. They hear bells.';

test('where a name was found, the names stand behind the text, and the places with them', () => {
	expect(withNames({ text, places: new Set([1, NAMES_START + 2]) }, ['Ada Long', 'Lamp Works'])).toEqual({
		text: 'Goats. They hear bells. By Ada Long, Lamp Works.',
		places: new Set([1, 6]),
	});
});

test('where none was found, the text stands alone', () => {
	expect(withNames({ text, places: new Set([1]) }, ['Ada Long'])).toEqual({ text, places: new Set([1]) });
});

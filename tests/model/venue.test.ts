import { expect, test } from 'vitest';
import { pagesOf, venueInWords } from '../../src/model/venue.ts';

const venue = { type: 'journal', name: 'Lamp Letters' };

test.each([
	[{}, 'Lamp Letters'],
	[{ volume: '7' }, 'Lamp Letters 7'],
	[{ volume: '7', issue: '2' }, 'Lamp Letters 7(2)'],
	[{ issue: '2' }, 'Lamp Letters (2)'],
	[{ pages: '3-9' }, 'Lamp Letters, 3–9'],
	[{ volume: '7', issue: '2', pages: 'e12' }, 'Lamp Letters 7(2), e12'],
])('a venue with %j reads %s', (more, words) => {
	expect(venueInWords({ ...venue, ...more })).toBe(words);
});

test.each([
	[{ type: 'book', name: 'Lamp Works', volume: 'A' }, 'Lamp Works, vol. A'],
	[
		{ type: 'book', name: 'Notes on Lamps', volume: '12', publisher: 'Lamp Works' },
		'Notes on Lamps, vol. 12, Lamp Works',
	],
	[{ type: 'techreport', name: 'Office of Lamps', issue: '12' }, 'Office of Lamps, no. 12'],
	[{ type: 'report', name: 'Office of Lamps', issue: '12', publisher: 'Office of Lamps' }, 'Office of Lamps, no. 12'],
	[{ type: 'incollection', name: 'On Light', pages: '3-9', publisher: 'Lamp Works' }, 'On Light, 3–9, Lamp Works'],
	[{ type: 'article in a journal', name: 'Lamp Letters', publisher: 'Lamp Works' }, 'Lamp Letters'],
])('%j reads %s', (told, words) => {
	expect(venueInWords(told)).toBe(words);
});

test.each(['3-9', '3--9', '3 – 9', '3— 9'])('pages from %s on are parted by the sign that is asked for', (pages) => {
	expect(pagesOf({ ...venue, pages }, '--')).toBe('3--9');
	expect(pagesOf(venue, '--')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { shorten } from '../../src/model/shorten.ts';

test.each([
	['what is short enough stays', 'A lamp.', 20, 'A lamp.'],
	['whole sentences stay where one fits', 'A lamp burns. A bee flies. A ship sinks.', 30, 'A lamp burns. A bee flies.'],
	['an abbreviation is no sentence', 'E.g. A lamp burns by night, and a bee flies.', 36, 'E.g. A lamp burns by night…'],
	['a sentence is cut at a clause', 'A lamp burns by night, and a bee flies.', 30, 'A lamp burns by night…'],
	['or between words', 'A lamp burns by night and a bee flies', 30, 'A lamp burns by night and a…'],
	['a text without spaces is cut between characters', '灯台は夜に光り蜂は昼に飛ぶ', 8, '灯台は夜に光り…'],
	['what is just short enough stays', 'A lamp.', 7, 'A lamp.'],
	['a sentence may fill the room', 'A lamp burns. A bee flies.', 13, 'A lamp burns.'],
	['a dash is where a clause ends', 'A lamp burns by night – and a bee flies.', 30, 'A lamp burns by night…'],
	['a dash within a word is not', 'Day and night lamps–bees fly and burn', 26, 'Day and night lamps–bees…'],
	['a clause ends at 、 without a space', '灯台は夜に光り、蜂は昼に飛ぶ', 12, '灯台は夜に光り…'],
	[
		'a comma within a number ends no clause',
		'Lamps burn 12,000 nights and then break',
		28,
		'Lamps burn 12,000 nights…',
	],
	['a word that just fits is whole', 'A lamp burns by night and a bee flies', 27, 'A lamp burns by night and…'],
	['signs before the cut are left out', 'A lamp burns by night - - and', 26, 'A lamp burns by night…'],
	['no character is halved', '🧑‍🚀🧑‍🚀🧑‍🚀', 12, '🧑‍🚀🧑‍🚀…'],
])('%s', (_, text, most, expected) => {
	expect(shorten(text, most)).toBe(expected);
});

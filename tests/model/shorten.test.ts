import { expect, test } from 'vitest';
import { shorten } from '../../src/model/shorten.ts';

test.each([
	['what is short enough stays', 'A lamp.', 20, 'A lamp.'],
	['whole sentences stay where one fits', 'A lamp burns. A bee flies. A ship sinks.', 30, 'A lamp burns. A bee flies.'],
	['an abbreviation is no sentence', 'E.g. A lamp burns by night, and a bee flies.', 36, 'E.g. A lamp burns by night…'],
	['a sentence is cut at a clause', 'A lamp burns by night, and a bee flies.', 30, 'A lamp burns by night…'],
	['or between words', 'A lamp burns by night and a bee flies', 30, 'A lamp burns by night and a…'],
	['a text without spaces is cut between characters', '灯台は夜に光り蜂は昼に飛ぶ', 8, '灯台は夜に光り…'],
	['no character is halved', '🧑‍🚀🧑‍🚀🧑‍🚀', 12, '🧑‍🚀🧑‍🚀…'],
])('%s', (_, text, most, expected) => {
	expect(shorten(text, most)).toBe(expected);
});

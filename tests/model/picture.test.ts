import { expect, test } from 'vitest';
import { isDrawable, pictureAlt } from '../../src/model/picture.ts';

test('says in words all that is written in the picture', () => {
	const picture = { siteName: 'Shoal', kind: 'Topic', title: 'Lamps', line: '2 papers · May 2022 to June 2023' };
	expect(pictureAlt(picture)).toBe('Shoal. Topic: Lamps. 2 papers · May 2022 to June 2023.');
});

test('adds no stop after one, and nothing for what is not there', () => {
	expect(pictureAlt({ siteName: 'Shoal', title: 'Do Lamps Learn?' })).toBe('Shoal. Do Lamps Learn?');
	expect(pictureAlt({ siteName: 'Dr. Shoal', title: 'Lamps' })).toBe('Dr. Shoal. Lamps.');
});

test.each([
	['On Lamps', true],
	['基于深度学习', true],
	['مقدمة', true],
	['2025: 😀', true],
	['หลอดไฟ', false],
	['दीपक पर', false],
	['RLHF और LLM', true],
])('%s can be drawn: %s', (title, is) => {
	expect(isDrawable(title)).toBe(is);
});

import { expect, test } from 'vitest';
import { lostWords } from '../../src/client/lost-words.ts';

test('an address that leads nowhere still says what was looked for', () => {
	expect(lostWords('/base/papers/some-slug-here.html')).toBe('some slug here');
	expect(lostWords('/topics/reward_models/')).toBe('reward models');
	expect(lostWords('/papers/caf%C3%A9-lamps')).toBe('café lamps');
	expect(lostWords('/papers/100%-lamps.html')).toBe('100% lamps');
});

test('an address without words says nothing', () => {
	expect(lostWords('/')).toBe('');
	expect(lostWords('/timeline/2031-04.html')).toBe('');
});

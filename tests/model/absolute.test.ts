import { expect, test } from 'vitest';
import { absoluteFrom } from '../../src/model/absolute.ts';

const absolute = absoluteFrom('https://example.org/some/base/', 'https://example.org/some/base/digests/one.html');

test.each([
	['/papers.html', 'https://example.org/some/base/papers.html'],
	['two.html#bees', 'https://example.org/some/base/digests/two.html#bees'],
	['#bees', 'https://example.org/some/base/digests/one.html#bees'],
	['//friend.example/a', 'https://friend.example/a'],
	['https://friend.example/a', 'https://friend.example/a'],
	['mailto:bee@example.org', 'mailto:bee@example.org'],
	// What is whole stays as it is written.
	['https://friend.example', 'https://friend.example'],
	['h2+a.b-c://Friend.example/ü', 'h2+a.b-c://Friend.example/ü'],
	['/a:b.html', 'https://example.org/some/base/a:b.html'],
	['//[', 'https://example.org/some/base/digests/one.html'],
])('%s on a page is %s anywhere', (address, whole) => {
	expect(absolute(address)).toBe(whole);
});

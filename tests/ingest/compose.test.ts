import { expect, test } from 'vitest';
import { toPlain } from '../../src/ingest/compose.ts';

test.each([
	['words stand for their address', 'See https://goats.org/herd/{this URL}.', 'See this URL.'],
	[
		'an address without words stays',
		'See http://goats.org/{ and https://goats.org',
		'See http://goats.org/{ and https://goats.org',
	],
	['a dollar sign needs no backslash', 'For \\$5', 'For $5'],
])('%s', (_rule, text, plain) => {
	expect(toPlain(text)).toBe(plain);
});

test('a great many addresses in a row are soon read', () => {
	const text = 'http://'.repeat(120_000);
	expect(toPlain(text)).toBe(text);
});

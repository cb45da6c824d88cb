import { expect, test } from 'vitest';
import { isMath, runsOf } from '../../src/model/math-text.ts';

/** Mathematics in brackets. */
const outline = (text: string): string =>
	runsOf(text)
		.map(({ kind, value }) => (kind === 'math' ? `[${value}]` : value))
		.join('|');

test.each([
	['Bees', 'Bees'],
	['', ''],
	['$x$', '[x]'],
	['Bees in $x$ and $\\mathbb{R}^n$ lamps', 'Bees in |[x]| and |[\\mathbb{R}^n]| lamps'],
	['$ab$$cd$', '[ab]|[cd]'],
	['From $5 to $10', 'From $5 to $10'],
	['$5$10', '$5$10'],
	['$5$a1', '[5]|a1'],
	['$2^n$4', '[2^n]|4'],
	['$\\pi$4', '[\\pi]|4'],
	['$ x$ and $x $', '$ x$ and $x $'],
	['$a b$', '[a b]'],
])('%j is parted into %j', (text, parts) => {
	expect(outline(text)).toBe(parts);
});

test('nothing, and what a space begins or ends, is no mathematics', () => {
	expect(['', ' x', 'x ', '\n', 'x y', 'x'].map((between) => isMath(between, ''))).toEqual([
		false,
		false,
		false,
		false,
		true,
		true,
	]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texToText } from '../../src/markdown/tex-to-text.ts';

describe('TeX comes out as plain Unicode', () => {
	test.each([
		['O(\\varepsilon^{-s}d^s)', 'O(ε⁻ˢdˢ)'],
		['Q^*', 'Q*'],
		['V^{\\star}', 'V*'],
		['\\mathbb{R}^d', 'ℝᵈ'],
		['s_t', 'sₜ'],
		['E^2C', 'E²C'],
		['\\mathcal{O}(N^2)', 'O(N²)'],
		['90^\\circ', '90°'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('what Unicode cannot raise or lower stands after its mark', () => {
	test.each([
		['x^{a/q}', 'x^(a/q)'],
		['\\pi_{0.5}', 'π_0.5'],
		['J_{G}^*', 'J_G*'],
		['\\text{Cap}_{\\text{LR}}', 'Cap_LR'],
		['x_{i,j}', 'x_(i,j)'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('a command with a group is read with it', () => {
	test.each([
		['\\frac{1}{8}', '1/8'],
		['\\frac{a+b}{2}', '(a+b)/2'],
		['\\sqrt{d_k}', '√dₖ'],
		['\\sqrt2', '√2'],
		['\\mathrm{poly}(s/\\varepsilon)', 'poly(s/ε)'],
		['\\hat{y}', 'ŷ'],
		['run\\unicode{x2014}each', 'run—each'],
		['\\left(\\frac{m}{n}\\right)^2', '(m/n)²'],
		['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', 'a =b c =d'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('an operator keeps its distance where the TeX shows one', () => {
	test.each([
		['\\delta \\geq 1', 'δ ≥ 1'],
		['a\\leq b', 'a ≤ b'],
		['2.35\\times', '2.35×'],
		['11\\times 10^6', '11 × 10⁶'],
		['256\\times256', '256×256'],
		['\\sim 20', '∼20'],
		['28.3\\% \\to 34.2\\%', '28.3% → 34.2%'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

test('the name of a command stays where it is not known', () => {
	expect(texToText('\\foo')).toBe('foo');
	expect(texToText('\\foo x')).toBe('foo x');
	expect(texToText('n\\log n')).toBe('n log n');
	expect(texToText('\\log(n)')).toBe('log(n)');
});

test('TeX that is broken is read as far as it goes', () => {
	expect(texToText('x^')).toBe('x');
	expect(texToText('{a}}b')).toBe('ab');
	expect(texToText('\\frac{1')).toBe('1/');
	expect(texToText('\\')).toBe('\\');
});

test('any text comes out without a command', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('\\', '{', '}', '^', '_', 'a', ' ', '$', '1', 'frac') }), (tex) => {
			expect(texToText(tex)).not.toMatch(/\\[a-z]/);
		}),
	);
});

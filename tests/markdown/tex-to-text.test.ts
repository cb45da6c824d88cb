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
		['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', 'a=b; c=d'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('a quotient or a root says how far it reaches', () => {
	test.each([
		['\\frac{a+b}{2a}', '(a+b)/(2a)'],
		['\\frac{1}{2}mv^2', '1/2 mv²'],
		['\\frac{1}{2^n}', '1/2ⁿ'],
		['\\left.\\frac{dy}{dx}\\right|_{x=0}', 'dy/dx|ₓ₌₀'],
		['\\sqrt{2\\pi}', '√(2π)'],
		['\\sqrt[3]{x}', '∛x'],
		['a\\sqrt[n]{x+y}', 'a ⁿ√(x+y)'],
		['n\\sqrt n', 'n√n'],
		['\\sqrt[\\mu]{x}', 'x^(1/μ)'],
		['\\sqrt[3', '∛'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('what stands above, below or around another stands behind it or is what is said', () => {
	test.each([
		['\\binom{n}{k}p^k', '(n choose k)pᵏ'],
		['\\underset{\\theta}{\\arg\\max}', 'arg max_θ'],
		['\\operatorname*{arg\\,min}_{x}f', 'arg minₓ f'],
		['\\stackrel{d}{=}', '=ᵈ'],
		['X \\overset{iid}{\\sim} P', 'X ∼ⁱⁱᵈ P'],
		['X \\xrightarrow[k]{d} Y', 'X →ₖᵈ Y'],
		['\\underbrace{a+b}_n', '(a+b)ₙ'],
		['\\underbrace{a+b}_{n \\text{ times}}', '(a+b)_(n times)'],
		['\\overbrace{a+b}^n', '(a+b)ₙ'],
		['x_{i j}', 'xᵢⱼ'],
		['\\boxed{x+1}', 'x+1'],
		['\\color{red}{x}', 'x'],
		['\\textcolor[rgb]{1,0,0}{x}', 'x'],
		['\\overline{x}\\,\\overline{ab}', 'x̄ a̅b̅'],
		['\\mathbb{1}', '𝟙'],
		['x=1\\text{ if }y', 'x=1 if y'],
		['a \\not= b\\not\\in C', 'a ≠ b ∉ C'],
		['\\sum\\limits_{\\substack{i<n\\\\j<m}}x', '∑_(i<n, j<m) x'],
		['a \\equiv b \\pmod{n}', 'a ≡ b (mod n)'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('rows are parted by semicolons, and cells by commas or spaces', () => {
	test.each([
		['\\begin{matrix}1&2\\\\3&4\\end{matrix}', '1, 2; 3, 4'],
		['\\begin{bmatrix} 1 & \\cdots \\\\[2pt] \\vdots & 4 \\\\ \\end{bmatrix}x', '[1, ⋯; ⋮, 4]x'],
		['\\begin{cases}1&x>0\\\\0&\\text{otherwise}\\end{cases}', '1, x>0; 0, otherwise'],
		['\\begin{cases}1, & \\text{if } x>0, \\\\ 0, & \\text{otherwise.}\\end{cases}', '1, if x>0; 0, otherwise.'],
		['\\left\\{\\begin{array}{ll}1&x\\\\0&y\\end{array}\\right.', '{1, x; 0, y'],
		['\\begin{aligned}a &= b + c, \\\\ &= d\\end{aligned}', 'a = b + c; = d'],
		['\\begin{equation*}a=b\\end{equation*}', 'a=b'],
		['{\\begin{matrix}1&2}3', '1, 2 3'],
		['\\substack a', 'a'],
		['a\\end{matrix}', 'a'],
	])('%s → %s', (tex, text) => expect(texToText(tex)).toBe(text));
});

describe('an operator keeps its distance where the TeX shows one', () => {
	test.each([
		['\\delta \\geq 1', 'δ ≥ 1'],
		['a\\leq b', 'a ≤ b'],
		['2.35\\times', '2.35×'],
		['\\alpha + \\beta = \\dots x', 'α + β = …x'],
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
	expect(texToText('\\log_2n')).toBe('log₂ n');
	expect(texToText('\\lambda_\\max^2')).toBe('λₘₐₓ²');
	expect(texToText('x\\foo{a}{b}c')).toBe('x foo a b c');
});

test('TeX that is broken is read as far as it goes', () => {
	expect(texToText('x^')).toBe('x');
	expect(texToText('{a}}b')).toBe('ab');
	expect(texToText('\\frac{1')).toBe('1/');
	expect(texToText('\\')).toBe('\\');
});

const COMMANDS = ['frac', '\\begin{cases}', '\\end{cases}', '\\sqrt', '\\substack', '\\not', '\\foo'];

test('any text comes out without a command', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('\\', '{', '}', '^', '_', 'a', ' ', '$', '1', '[', '&', ...COMMANDS) }),
			(tex) => {
				expect(texToText(tex)).not.toMatch(/\\[a-z]/);
			},
		),
	);
});

test.each(['{', '_', '^'])('what stands within %j thousands of times is left as it is', (sign) => {
	expect(texToText(sign.repeat(3000))).toContain(sign + sign);
});

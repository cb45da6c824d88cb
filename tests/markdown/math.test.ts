import { describe, expect, test } from 'vitest';
import { texToMathml, titleToHtml, titleToText } from '../../src/markdown/math.ts';
import { editorsSimpleHtml, markdownToHtml, markdownToText } from '../../src/markdown/processor.ts';

test('mathematics in Markdown becomes MathML, and Unicode where markup cannot go', () => {
	expect(markdownToHtml('In $R^d$ steps')).toContain('<msup><mi>R</mi>');
	expect(markdownToText('In $R^d$ steps')).toBe('In Rᵈ steps');
});

test.each(['$$x^2$$', '$$\nx^2\n$$', 'Bees\n\n$$ x^2 $$\n\nGoats'])('a paragraph of %j is set apart', (markdown) => {
	expect(markdownToHtml(markdown)).toMatch(/<div><math[^>]* display="block"/);
	expect(editorsSimpleHtml(markdown, (address) => address)).toMatch(/<pre><span>x²<\/span><\/pre>/);
	expect(markdownToText(markdown)).toContain('x²');
});

test('a formula set apart that a phone may have to scroll is reached by the keyboard, but not in a feed', () => {
	const long = '$$\n\\sum_{i=1}^n (a_i + b_i + c_i) = \\alpha + \\beta + \\gamma + \\delta\n$$';
	const reached = '<div tabindex="0" role="group" aria-label="Formula"><math';
	expect(markdownToHtml(long)).toContain(reached);
	expect(markdownToHtml(`${long}\n\n$x$`, (href) => href)).not.toContain('tabindex');
	expect(markdownToHtml('$$\nx^2\n$$')).not.toContain('tabindex');
	expect(markdownToHtml(`In $${'x + '.repeat(20)}x$ steps`)).not.toContain('tabindex');
});

test.each(['$x^2$', 'so $$x^2$$ says', '$$x$$ $$y$$'])('%s stays in its line', (markdown) => {
	expect(markdownToHtml(markdown)).not.toContain('display="block"');
});

test.each(['$5 or $10', 'from $5 to $10.', 'costs $1.2M'])('%s is money, not mathematics', (text) => {
	expect(markdownToHtml(text)).not.toContain('<math');
	expect(markdownToText(text)).toBe(text);
	expect(titleToHtml(text)).toBe(text);
});

test('TeX before a digit is mathematics all the same', () => {
	expect(markdownToHtml('a $2^n$4 grid')).toContain('<math');
	expect(titleToText('a $2^n$4 grid')).toBe('a 2ⁿ4 grid');
});

test('TeX that cannot be drawn comes back as its text, escaped', () => {
	expect(texToMathml('\\frac{a')).not.toContain('<math');
	expect(texToMathml('\\nonsense{<b>}')).not.toContain('<b>');
});

test('what stands around a formula is in its markup, without a style, which the pages forbid', () => {
	expect(texToMathml('\\boxed{x+1}')).toMatch(/<menclose notation="box"[^>]*>.*<mi>x<\/mi>/);
	expect(texToMathml('\\cancelto{0}{x}')).not.toMatch(/style=|undefined/);
	expect(texToMathml('\\color{red}{x}')).toContain('mathcolor="#ff0000"');
});

test('draws words in a box, as DBLP has them, as words', () => {
	expect(texToMathml('{}^{\\mbox{k}}')).toMatch(/<msup>.*<mtext>k<\/mtext><\/msup>/);
});

test.each(['Q^*', 'a^\\dagger'])('the operator of %s has no space about it, which Safari would give it', (tex) => {
	expect(texToMathml(tex)).toMatch(/<mo [^>]*lspace="0" rspace="0"[^>]*>[∗†]<\/mo>/);
});

test('an operator that has no space about it already is told so once', () => {
	expect(texToMathml('e^{-x}').match(/lspace=/g)).toHaveLength(1);
});

test('a bracket and an operator between two things keep their spaces', () => {
	expect(texToMathml('f(x) * [y]')).not.toContain('lspace');
});

test('a title keeps its words as text and its mathematics as MathML', () => {
	const title = 'From r to $Q^*$: <b> & "Secrets"';
	expect(titleToHtml(title)).toMatch(
		/^From r to <span class="unparted"><math aria-label="Q\*">.*<\/math>:<\/span> &lt;b&gt; &amp; &quot;Secrets&quot;$/,
	);
	expect(titleToText(title)).toBe('From r to Q*: <b> & "Secrets"');
});

test.each([
	['$O(n\\log n)$', 'O(n log n)'],
	['$a < b > "c"$', 'a &lt; b &gt; &quot;c&quot;'],
])('the mathematics of %s has a name, which browsers do not take from inside it', (title, name) => {
	expect(titleToHtml(title)).toMatch(`<math aria-label="${name}">`);
});

test('mathematics of which no text is left has no name', () => {
	expect(titleToHtml('$\\displaystyle$')).not.toContain('aria-label');
});

describe('mathematics has no styles in attributes, which the policy of the pages forbids', () => {
	test.each([
		['\\textcolor{#ff0000}{x}', '<mi mathcolor="#ff0000">'],
		['\\tilde{x}', 'scriptlevel="0"'],
		['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '<mtd><mi>a</mi></mtd>'],
		['\\boxed{x} \\! \\raisebox{1em}{y}', '<mi>x</mi>'],
		['\\text{ style="x"}', 'style=&quot;x&quot;'],
	])('%s', (tex, shown) => {
		expect(texToMathml(tex)).toContain(shown);
		expect(texToMathml(tex)).not.toMatch(/<[^>]* style=/);
	});
});

describe('no line ends between mathematics and its punctuation', () => {
	test.each([
		['From r to $Q$: a letter', /<span class="unparted"><math aria-label="Q">.*<\/math>:<\/span> a letter$/],
		['A bound ($x$), and more', /^A bound <span class="unparted">\(<math [^>]*>.*<\/math>\),<\/span> and more$/],
		['An $x$-optimal $y$', /^An <span class="unparted"><math [^>]*>.*<\/math>-<\/span>optimal <math [^>]*>.*<\/math>$/],
	])('%s', (title, html) => {
		expect(titleToHtml(title)).toMatch(html);
	});
});

test.each(['{', '_', '^', '\\sqrt{', '\\text{', '\\frac'])('%j many thousand times over is shown as it is', (sign) => {
	const tex = sign.repeat(30_000);
	expect(texToMathml(tex)).toBe(tex);
	expect(titleToText(`On $x${tex}$`)).toBe(`On x${tex}`);
});

test('brackets many thousand times over are no brackets of mathematics', () => {
	const brackets = '('.repeat(500_000);
	expect(titleToHtml(`${brackets}$x$`)).toContain('((<math ');
	expect(titleToHtml(brackets)).toBe(brackets);
});

import { expect, test } from 'vitest';
import { htmlToText } from '../../../src/ingest/reading/html-text.ts';

test.each([
	['Lamps & wicks < moths', 'Lamps & wicks < moths'],
	['Lamps &amp; <i>wicks</i>', 'Lamps & wicks'],
	['CO<sub>2</sub> at 10<sup>−3</sup>', 'CO₂ at 10⁻³'],
	['x<sub>Q,Z</sub>', 'x$_{Q,Z}$'],
	['<p>One\n line.</p><p>Two.</p>', 'One line.\n\nTwo.'],
	[
		'<jats:title>Abstract</jats:title><jats:p>Lamps <jats:italic>burn</jats:italic>.</jats:p>',
		'Abstract\n\nLamps burn.',
	],
	['<script>alert(1)</script>Lamps', 'Lamps'],
	[
		'of <mml:math><mml:mi>x</mml:mi><mml:annotation encoding="application/x-tex">x^2</mml:annotation></mml:math>',
		'of $x^2$',
	],
	['of <mml:math><mml:mi>x</mml:mi></mml:math> lamps', 'of x lamps'],
])('%s', (html, text) => {
	expect(htmlToText(html)).toBe(text);
});

test.each(['b', 'p', 'math', 'sub'])('a text within 20,000 <%s> is read', (name) => {
	expect(htmlToText(`${`<${name}>`.repeat(20_000)}Lamps`)).toContain('Lamps');
});

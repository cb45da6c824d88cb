import { expect, test } from 'vitest';
import { markedTextToPlain } from '../../../src/ingest/reading/marked-text.ts';

test.each([
	['p<0.05 and a<b, R&D', 'p<0.05 and a<b, R&D'],
	['CO<sub>2</sub> at p<0.05', 'CO₂ at p<0.05'],
	['CO<inf>2</inf>', 'CO₂'],
	['<i>E. coli</i> &amp; R&D', 'E. coli & R&D'],
	['if a<b and c>d, <b>then</b>', 'if a<b and c>d, then'],
	['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
	['x &lt; y', 'x < y'],
	['<not a tag of ours>', '<not a tag of ours>'],
])('%s becomes %s', (text, plain) => {
	expect(markedTextToPlain(text)).toBe(plain);
});

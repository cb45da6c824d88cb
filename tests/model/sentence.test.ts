import { expect, test } from 'vitest';
import { closed } from '../../src/model/sentence.ts';
import { withoutSentence } from '../../src/model/without-sentence.ts';

test.each([
	['Lamps', 'Lamps.'],
	['By Bo Lee Jr.', 'By Bo Lee Jr.'],
	['Why lamps?', 'Why lamps?'],
	['<a href="/o">Oven Works Inc.</a>', '<a href="/o">Oven Works Inc.</a>'],
	['<a href="/o">Ovens</a>', '<a href="/o">Ovens</a>.'],
	['“Why?”', '“Why?”'],
	['(Lamps.)', '(Lamps.)'],
	['灯台。', '灯台。'],
	['「灯台。」', '「灯台。」'],
	['यह एक दीपक है।', 'यह एक दीपक है।'],
	['لماذا المصابيح؟', 'لماذا المصابيح؟'],
])('%s ends in one full stop', (sentence, whole) => {
	expect(closed(sentence)).toBe(whole);
});

test.each([
	['a.b.)', 'a.b'],
	['a(b)', 'a(b)'],
	['a(b)).', 'a(b)'],
	['a]}),', 'a'],
	['a[b]', 'a[b]'],
	['.)', ''],
])('%s in a sentence is %s', (text, own) => {
	expect(withoutSentence(text, '.,')).toBe(own);
});

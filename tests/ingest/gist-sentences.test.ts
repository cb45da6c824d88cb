import { expect, test } from 'vitest';
import { gistOf } from '../../src/ingest/gist/index.ts';
import { sentencesOf } from '../../src/ingest/gist/sentences.ts';

const gist = (abstract: string, title = 'Herding') => gistOf({ title, abstract });

test('a sentence ends where a reader sees it end', () => {
	const sentence =
		'We propose bells, i.e., small ones (cf. Fig. 2 of Bell et al. 2020) with 3.5 cm, vs. horns, e.g. of U.S. goats.';
	expect(gist(`Goats roam. ${sentence} They ring.`)).toBe(sentence);
});

test('a sentence does not end within a name that the title has', () => {
	const sentence = 'We propose MR. Goat, a network that herds goats by their bells.';
	expect(gist(`${sentence} It rings.`, 'MR. Goat: Herding by Bells')).toBe(sentence);
	expect(sentencesOf('Goats are seen by MR. Goat bells ring.', 'Herding')).toHaveLength(2);
});

test.each(
	'e.g.|e. g.|i.e.|i. e.|i.i.d.|i. i. d.|w.r.t.|a.k.a.|approx.|(cf.|Fig.|Figs.|Eq.|Eqs.|Sec.|Secs.|Tab.|Tabs.|Ref.|Refs.|No.|Nos.|Prof.|by Mr.|by Mrs.|of J.|(J.'.split(
		'|',
	),
)('a sentence does not end at %s', (abbreviation) => {
	const sentence = `The herd is seen ${abbreviation} Ten goats graze.`;
	expect(sentencesOf(sentence)).toEqual([sentence]);
});

test.each([
	'J. Bell counts goats.',
	'Goats of J. Bell and This graze.',
	'Goats\nGraze.',
	'Goats of $a. B$ graze.',
	'Do goats sleep? and when, iGoat?',
	'Bells ring at 5 p.m. iGoat bells too.',
])('a sentence does not end within "%s"', (sentence) => {
	expect(sentencesOf(sentence)).toEqual([sentence]);
});

test.each([
	['Goats graze\n\n', 'Bells ring.'],
	['Goats see dogs, horns etc.\n \n', 'bells ring.'],
	['Goats graze etc. ', 'We ring bells.'],
	['Goats cost \\$5. ', 'Bells ring.'],
	['Goats of $a$ and $b$ graze. ', 'Bells ring.'],
	['Goats of $a. B$ graze. ', 'Bells ring. ', 'Lamps shine.'],
	['Goats graze. ', '(i) Bells ring. ', '(1) Lamps shine. ', '(a) Dogs sleep.'],
	['Goats graze (here). ', 'iGoat rings.'],
	['Goats graze. ', 'mmGoat sleeps. '],
	['Do goats sleep? ', 'iGoat knows. ', 'Do lamps? ', 'mm2Lamp knows.'],
])('a sentence ends after "%s"', (...sentences) => {
	expect(sentencesOf(sentences.join(''))).toEqual(sentences.map((sentence) => sentence.trim()));
});

test('numbers alone are no sentence', () => {
	expect(sentencesOf('7. Goats graze. 8.')).toEqual(['Goats graze.']);
});

test.each([
	['MR. Goat: Herding', ['Goats are seen by MR. Goat bells.']],
	['MR. Grass: Herding', ['Goats are seen by MR.', 'Goat bells.']],
	['aMR. Goat: Herding', ['Goats are seen by aMR.', 'Goat bells.']],
	['5MR. Goat: Herding', ['Goats are seen by 5MR.', 'Goat bells.']],
	['MERRY. Goat: Herding', ['Goats are seen by MERRY.', 'Goat bells.']],
	['MR. Goat: Herding', ['Bells of MR. of the hills ring.', 'Goat bells.']],
	['SIRE. Goat: Herding', ['Goats are seen by SIRE. Goat bells.']],
	['MR. Goat: Herding', ['Goats are seen by MR.', '(Goat) bells.']],
])('of "%s" a short name before another is looked for', (title, sentences) => {
	expect(sentencesOf(sentences.join(' '), title)).toEqual(sentences);
});

test.each([
	['我们数山羊。', '山羊睡着了吗？', '它们在夜里吃草。'],
	['「山羊を数える。」', 'それは夜に行う。'],
	['यह एक बकरी है।', 'वह रात में सोती है।'],
	['هل تنام الماعز؟', 'نعم تنام في الليل.'],
	['یہ ایک بکری ہے۔', 'وہ رات کو سوتی ہے۔'],
])('sentences end by the signs of their script: %s', (...sentences) => {
	expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
	expect(sentences).toContain(gist(sentences.join(' ')));
});

test('Chinese and Japanese have no space between sentences, and need no other full stop', () => {
	expect(sentencesOf('我们数山羊。它们睡着了。')).toEqual(['我们数山羊。', '它们睡着了。']);
	expect(gist('本論文では山羊を数える。')).toBe('本論文では山羊を数える。');
});

test('a sentence without end is read to its end', () => {
	const sentence = `Goats sleep ${'A. '.repeat(200_000)}`;
	expect(sentencesOf(`${sentence}\n${'\r'.repeat(200_000)}`)).toEqual([sentence.trim()]);
});

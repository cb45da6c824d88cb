import { expect, test } from 'vitest';
import { gistOf } from '../../src/ingest/gist/index.ts';

const gist = (abstract: string, title = 'Herding') => gistOf({ title, abstract });

const BACKGROUND = 'Goats have become popular. However, existing herding methods are slow.';
const RESULTS = 'Extensive experiments show that goats graze 12% faster. Code is available at https://goats.org/herd.';

test.each([
	['proposes', 'We propose GoatNet, a network that herds goats by their bells.'],
	['introduces', 'We introduce a new task in which goats have to be counted in fog.'],
	['presents', 'This paper presents a dataset of 900 goats with bells.'],
	['releases', 'We release GoatBench, a benchmark for herding at night.'],
	['studies', 'We study how the weather changes what a goat wants to eat.'],
	['shows', 'We show that a goat without a bell is as easy to find as one with a bell.'],
	['is passive', 'A method for herding goats with light alone is proposed.'],
])('a sentence that %s is taken, not the background or the results', (_verb, sentence) => {
	expect(gist(`${BACKGROUND} ${sentence} ${RESULTS}`)).toBe(sentence);
});

test('what is proposed goes before what is studied and built on the way', () => {
	const proposed = 'We propose BellNet, a network that hears where goats are.';
	expect(gist(`We study bells. ${proposed} To train it, we build a corpus of 400 bells in the hills.`)).toBe(proposed);
});

test('the sentence that names the system of the title goes first', () => {
	const named = 'We present BellNet, a network that hears where goats are.';
	const abstract = `We present a theory of how bells sound in the hills. ${named}`;
	expect(gist(abstract, 'BellNet: Hearing Goats')).toBe(named);
});

test('what has been developed goes before what is asked', () => {
	const own = 'To wake the goats of the hills, we have developed a bell of three notes.';
	expect(gist(`We ask whether goats hear the bells of other herds. ${own}`)).toBe(own);
});

test('that results are presented does not say what they are', () => {
	const own = 'This document describes the planned bells of the northern goat pastures.';
	expect(gist(`${own} The results are presented, and the bells that were used are described.`)).toBe(own);
});

test('what a theory is generalized to goes before what is studied as an example', () => {
	const own = 'The theory of bells in the hills is generalized to the fog by counting echoes.';
	expect(gist(`${own} A herd of the north is studied as an example, of which all bells are counted.`)).toBe(own);
});

test('what a paper does also goes after what it does', () => {
	const own = 'This review covers bells that wake goats in the fog of the hills.';
	expect(gist(`${own} This review also covers the comprehensive framework of novel bell systems.`)).toBe(own);
	const made = 'We develop BellNet with some 300 hours of bells in the hills.';
	expect(gist(`${made} We have also built an efficient tower, a system for 12 bells.`)).toBe(made);
});

test('the work of others is no contribution', () => {
	const own = 'We study goats that no bell can wake.';
	expect(gist(`Recent work has proposed a network that hears bells in the hills. ${own}`)).toBe(own);
});

test('a clause that only qualifies something is no contribution', () => {
	const own = 'We present two ways to count goats in the fog.';
	expect(gist(`Bells need a tower that every village we surveyed builds of stone and wood. ${own}`)).toBe(own);
});

test('without a sentence that says so, the likeliest is taken', () => {
	const likely = 'Our bells wake goats in the fog, where lamps cannot.';
	expect(gist(`Goats have been around for long. ${likely} Sheep may follow.`)).toBe(likely);
});

test('a sentence that repeats the title says nothing new, as in the table of contents of a book', () => {
	const own = 'This volume sets goats and their keepers in one history of our hills.';
	const contents = '1. Meadows: What Goats Eat 2. Bells: How goats are found at night 3. Fog';
	expect(gist(`${own} ${contents}`, 'Bells: How Goats Are Found at Night')).toBe(own);
	expect(gist('Bells: How goats are found at night.', 'Bells: How Goats Are Found at Night')).toBeUndefined();
});

test('a sentence that goes on from the words of the title may be the gist', () => {
	const claim = 'Counting goats at night is hard, and we show that bells make it easy.';
	expect(gist(`Goats like hills. ${claim}`, 'Counting Goats at Night')).toBe(claim);
});

test('there is no gist of nothing', () => {
	expect(gist('')).toBeUndefined();
	expect(gist(' \n\n ')).toBeUndefined();
});

const OWN = 'we propose a network that hears where the goats are';

test.each([
	['To address this, '],
	['To address these limitations, '],
	['To tackle this problem, in this paper, '],
	['To fill this gap, '],
	['To this end, '],
	['To take a first step towards closing this gap, '],
	['However, '],
	['Therefore, in this work '],
	['In this paper, '],
	['Motivated by this finding, '],
	['Building on these insights, '],
	['In contrast to their efforts, '],
	['To answer this question, which is an old one, '],
])('the head "%s" is trimmed', (head) => {
	expect(gist(`${BACKGROUND} ${head}${OWN}.`)).toBe(`W${OWN.slice(1)}.`);
});

test.each([
	['To hear goats in the fog, '],
	['To address the lack of bells in the hills, '],
	['Inspired by the way in which dogs listen, '],
	['Unlike sheep, '],
])('the head "%s" makes sense alone and stays', (head) => {
	expect(gist(`${BACKGROUND} ${head}${OWN}.`)).toBe(`${head}${OWN}.`);
});

test('a name keeps its small letter after a head', () => {
	expect(gist('In this paper, eGoat is presented, which herds goats at night.')).toBe(
		'eGoat is presented, which herds goats at night.',
	);
});

test('a purpose at the end that points back is left out', () => {
	expect(gist('We propose a network that hears where goats are to address these challenges.')).toBe(
		'We propose a network that hears where goats are.',
	);
});

test.each([
	['We address this challenge by proposing', 'We propose'],
	['We then tackle these two old problems by introducing', 'We introduce'],
	['We aim to close this gap in the literature on sheep by carefully developing', 'We carefully develop'],
	['We address it by studying', 'We study'],
	['We address the problem by framing', 'We frame'],
	['We bridge the gap between these worlds by showing', 'We show'],
	['This paper seeks to fill this gap by conceptualizing', 'This paper conceptualizes'],
	['This work addresses the aforementioned limitations by studying', 'This work studies'],
	['Our work aims to solve both of these problems by providing', 'Our work provides'],
	['We address these drawbacks and introduce', 'We introduce'],
	['This paper aims to mitigate those issues and present', 'This paper presents'],
])('of "%s …", which points back, "%s …" is left', (before, after) => {
	const rest = 'a way in which any dog hears where goats are.';
	expect(gist(`${BACKGROUND} ${before} ${rest}`)).toBe(`${after} ${rest}`);
});

test('a second participle becomes finite with the first', () => {
	expect(gist('We fill this gap by proposing a network of bells and by developing a theory of fog.')).toBe(
		'We propose a network of bells and develop a theory of fog.',
	);
});

test.each([
	['what is addressed is named', 'We address the lack of bells in these hills by proposing a network for goats.'],
	[
		'only words of the source could make it finite',
		'We address these limitations through two novel bells for the goats.',
	],
	['what is used may not be new', 'We address this lack of bells with a lamp that shines from the tower.'],
	['a participle is unknown', 'We address this lack of bells by yodelling to the goats in the hills.'],
	[
		'a second participle may belong to another word',
		'We address this lack by proposing a way of counting goats and developing the hills.',
	],
])('a sentence stays as it is where %s', (_case, sentence) => {
	expect(gist(sentence)).toBe(sentence);
});

test.each(['then', 'instead', 'therefore', 'thus', 'hence', 'also', 'further'])(
	'"%s" directly after the subject is left out',
	(adverb) => {
		expect(gist(`${BACKGROUND} We ${adverb} propose a network that hears goats.`)).toBe(
			'We propose a network that hears goats.',
		);
		expect(gist(`${BACKGROUND} This paper ${adverb} proposes a network that hears goats.`)).toBe(
			'This paper proposes a network that hears goats.',
		);
	},
);

test.each([
	'We further the understanding of how goats hear bells in the fog.',
	'We carefully propose a network that then hears and also counts goats.',
])('no other word is left out: %s', (sentence) => {
	expect(gist(sentence)).toBe(sentence);
});

test.each([
	'We provide a first exploration of this ambitious herd.',
	'We analyze these approaches within the largest herd of the north.',
	'We combine the aforementioned bells with lamps and towers.',
])('an equally good sentence goes before one with a claim that points back: %s', (pointing) => {
	const own = 'We describe how a young goat learns to ring the bell of its mother.';
	expect(gist(`${pointing} ${own}`)).toBe(own);
	expect(gist(`${own} ${pointing}`)).toBe(own);
});

test('a background sentence never goes before a claim that points back', () => {
	const pointing = 'We provide a first exploration of this ambitious herd.';
	expect(gist(`${BACKGROUND} Bells of goats have been heard in all villages. ${pointing}`, 'Bells of goats')).toBe(
		pointing,
	);
});

const LONG = 'of all the goats in the hills and valleys that any herd has ever seen from spring to autumn';

test('a long sentence is cut at a clause and ended', () => {
	const kept = `We propose BellNet, a network that hears the bells ${LONG}`;
	expect(
		gist(
			`${kept}, which makes the life of those who herd goats, of those who own them and of their dogs much easier on any day of the year, rain or shine.`,
		),
	).toBe(`${kept}.`);
});

test('a long sentence loses the clause before its claim first', () => {
	const claim = 'e propose BellNet, a network that hears where goats are.';
	expect(
		gist(
			`Inspired by the ears of the dogs ${LONG}, and by the many songs that are sung about them in the villages of the north and of the south, w${claim}`,
		),
	).toBe(`W${claim}`);
});

test('a sentence that has no clause to cut at ends in an ellipsis', () => {
	const words = Array.from({ length: 60 }, (_, index) => `goat${String(index)}`).join(' ');
	const short = gist(`We propose ${words}.`) ?? '';
	expect(short.endsWith('…')).toBe(true);
	expect(short.length).toBeLessThanOrEqual(241);
});

test.each([
	['mathematics', '$f(x), which$'],
	['brackets', '(a network, which hears)'],
	['quotation marks', '“a network, which hears”'],
])('a cut leaves %s whole', (_name, part) => {
	const filler = 'that hears the bells of all goats in the hills and valleys that any herd has ever seen';
	const text = `We propose BellNet ${filler}, from spring to the end of a long autumn, with ${part} ${part} ${part} for ${filler} ${filler}.`;
	const short = gist(text) ?? '';
	expect(short.length).toBeLessThanOrEqual(265);
	const before = short.split(part).join('');
	expect(before).not.toMatch(/[$(“]/);
});

test('the same abstract has the same gist', () => {
	const abstract = `${BACKGROUND} In this work, ${OWN}. ${RESULTS}`;
	expect(gist(abstract)).toBe(gist(abstract));
});

test('a lone dollar sign or quotation mark does not keep a sentence from being cut late', () => {
	const short =
		gist(`We propose a herd" of goats for $15 ${'that grows with every day of the year and '.repeat(6)}rests.`) ?? '';
	expect(short.length).toBeGreaterThan(200);
});

test('half a sentence at the end of a text that is cut off is none where there is a whole one', () => {
	const abstract = 'Goats have become popular in the hills. We propose GoatNet, a network that herds goats by their be';
	expect(gistOf({ title: 'Herding', abstract, isCutOff: true })).toBe('Goats have become popular in the hills.');
	const half = 'We propose GoatNet, a network that herds goats by their be';
	const shown = 'We propose GoatNet, a network that herds goats by their…';
	expect(gistOf({ title: 'Herding', abstract: half, isCutOff: true })).toBe(shown);
});

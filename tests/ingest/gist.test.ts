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

test('a sentence ends where a reader sees it end', () => {
	const sentence =
		'We propose bells, i.e., small ones (cf. Fig. 2 of Bell et al. 2020) with 3.5 cm, vs. horns, e.g. of U.S. goats.';
	expect(gist(`Goats roam. ${sentence} They ring.`)).toBe(sentence);
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

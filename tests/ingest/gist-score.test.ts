import { expect, test } from 'vitest';
import { isAsGood, pointsBack, scoreOf } from '../../src/ingest/gist/score.ts';

const WHOLE = 'Goats of the northern hills and of the southern valleys sleep under the old fog by night.';

/** What a sentence says of a contribution, however it stands alone. */
const points = (sentence: string) => scoreOf(sentence, WHOLE, undefined);
/** What is left of a sentence, however little it says of a contribution. */
const alone = (rest: string) => scoreOf('Goats sleep.', rest, undefined);

test('a sentence without any sign has no points', () => {
	expect(points('Goats sleep.')).toBe(0);
	expect(alone(WHOLE)).toBe(0);
});

test.each([
	['We bridge the old fog with bells.', 'We bridge the old fog.'],
	['A bell is proposed.', 'A bell is heard.'],
	['Bells are hereby presented.', 'Bells are hereby heard.'],
	['Our key result is old.', 'Our old result is key.'],
	['Fog is studied.', 'Fog is heard.'],
	['Fog is newly analyzed.', 'Fog is newly heard.'],
	['Herds are generalised.', 'Herds are heard.'],
	['This paper rings.', 'In this paper a bell rings.'],
	['In this paper a bell rings.', 'In that paper a bell rings.'],
	['We hear fog.', 'Dogs hear fog.'],
	['The method rings.', 'A method rings.'],
	['This novel benchmark rings.', 'A novel benchmark rings.'],
	['A novel bell rings.', 'A small bell rings.'],
	['An algorithm rings.', 'A goat rings.'],
	['All algorithms ring.', 'All goats ring.'],
	['Goats have 3 bells.', 'Goats have three bells.'],
])('"%s" says more of a contribution than "%s"', (more, less) => {
	expect(points(more)).toBeGreaterThan(points(less));
});

test.each([
	['Bells are at http://goats.org.', 'Bells are at home.'],
	['Bells are at https://goats.org/herd by night.', 'Bells are at home by night.'],
	['Bells are publicly available.', 'Bells are available.'],
	['Bells are now publicly accessible.', 'Bells are now accessible.'],
	['Dogs open-source the data.', 'Dogs hear the data.'],
	['Dogs opensource all models.', 'Dogs hear all models.'],
	['We release the model.', 'We hear the model.'],
	['We will also make all our weights.', 'We will also hear all our weights.'],
	['We open-source both checkpoints.', 'We hear both checkpoints.'],
	['We opensource our horn, bell, lamp and checkpoint.', 'We hear our horn, bell, lamp and checkpoint.'],
	['Goats like extensive experiments.', 'Goats like endless experiments.'],
	['Goats like extensive night analyses.', 'Goats like endless night analyses.'],
	['Goats like an extensive evaluation.', 'Goats like an endless evaluation.'],
	['In extensive experiments goats sleep.', 'Dogs: In extensive experiments goats sleep.'],
	['We test bells.', 'We hear bells.'],
	['We also further validate bells.', 'We also further hear bells.'],
	['We fine-tune bells.', 'We hear bells.'],
	['We finetune bells.', 'We hear bells.'],
	['We also hear bells.', 'We hear bells.'],
	['We begin by night.', 'We sleep by night.'],
	['Goats have a background.', 'Goats have a bell.'],
	['Do goats sleep?', 'Do goats sleep.'],
	['Dogs ask “(do goats sleep?)”.', 'Dogs ask “(do goats sleep)”.'],
	['Goats sleep:', 'Goats sleep.'],
	['Goats have been heard.', 'Goats have ears.'],
	['Fog hides existing methods.', 'Fog hides old methods.'],
	['Fog hides previous bell techniques.', 'Fog hides old bell techniques.'],
	['Fog hides prior work.', 'Fog hides old work.'],
	['Fog hides current works.', 'Fog hides old works.'],
])('"%s" says less of a contribution than "%s"', (less, more) => {
	expect(points(less)).toBeLessThan(points(more));
});

test.each([
	'Extensive',
	'On hills',
	'In experiments',
	'Specifically,',
	'Second,',
	'Lastly,',
	'First,',
	'Firstly,',
	'For example,',
	'To verify it,',
	'(a) From a milk-based perspective',
	'From the north side',
	'Recent',
	'Despite dogs,',
])('"%s" speaks against a sentence that it begins', (head) => {
	expect(points(`${head} goats sleep.`)).toBeLessThan(0);
	expect(points(`Dogs: ${head} goats sleep.`)).toBe(0);
});

test.each([
	'Dogs: Results are presented.',
	'All findings are introduced.',
	'Examples are developed.',
	'Details are proposed.',
	'Fog is studied as an example.',
	'Do goats sleep? They do.',
	'Goats: they sleep.',
])('"%s" says nothing of a contribution', (sentence) => {
	expect(points(sentence)).toBe(0);
});

test('of signs of one kind the first counts', () => {
	expect(points('We release our code at https://goats.org.')).toBe(points('We hear our code at https://goats.org.'));
	expect(points('Extensive experiments wake goats.')).toBe(points('Extensive walks wake goats.'));
});

test('of a claim and of other words that contribute what says more counts', () => {
	const claim = { start: 0, end: 2, points: 4 };
	expect(scoreOf('Goats sleep.', WHOLE, claim)).toBe(4);
	expect(scoreOf('We sleep.', WHOLE, claim)).toBe(4);
	expect(scoreOf('A bell is proposed.', WHOLE, claim)).toBe(points('A bell is proposed.'));
});

test('the less is left the worse it stands alone', () => {
	const rest = (length: number) => alone('g'.repeat(length));
	expect(rest(50)).toBeLessThan(rest(51));
	expect(rest(51)).toBe(rest(75));
	expect(rest(75)).toBeLessThan(0);
	expect(rest(76)).toBe(0);
});

test.each([
	['They ring.', 'Dogs say that They ring.'],
	['This bell rings.', 'This paper rings.'],
	['Rings wake it.', 'Rings say it is old.'],
	['All goats here wake them.', 'All goats here soon wake them.'],
	['All goats of the hills now solve this.', 'All goats of the hills now hear this.'],
	['The goats hear such a bell.', 'The goats hear this old paper.'],
	[`${'g'.repeat(79)} these bells ring.`, `${'g'.repeat(80)} these bells ring.`],
])('without the sentences before "%s" makes no sense, but "%s" does', (back, sound) => {
	expect(alone(`${back} ${WHOLE}`)).toBeLessThan(0);
	expect(alone(`${sound} ${WHOLE}`)).toBe(0);
});

test.each([
	['We propose these bells.', true],
	['We propose the aforementioned bells.', true],
	['We propose this paper.', false],
	['We propose bells that wake these goats.', false],
	['We propose a bell, and these goats.', false],
	['With these bells we propose a horn.', false],
	['We propose these bells and introduce horns.', false],
	['This paper proposes these bells and newly introduces horns.', false],
	['Dogs sleep and introduce horns, we propose these bells.', true],
])('"%s" points back: %s', (text, back) => {
	const end = /propos\w+/.exec(text);
	const claim = { start: 0, end: (end?.index ?? 0) + (end?.[0].length ?? 0) + 1, points: 10 };
	expect(pointsBack(text, claim)).toBe(back);
	expect(pointsBack(text, undefined)).toBe(false);
});

test('about as good is what begins with what is made and has few points less', () => {
	const claim = { start: 0, end: 10, points: 8.5 };
	expect(isAsGood({ score: 7.75, claim }, 10)).toBe(true);
	expect(isAsGood({ score: 7.5, claim }, 10)).toBe(false);
	expect(isAsGood({ score: 10, claim: { ...claim, points: 8 } }, 10)).toBe(false);
	expect(isAsGood({ score: 10, claim: { ...claim, start: 1 } }, 10)).toBe(false);
	expect(isAsGood({ score: 10, claim: undefined }, 10)).toBe(false);
});

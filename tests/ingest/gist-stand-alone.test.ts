import { expect, test } from 'vitest';
import { standAlone } from '../../src/ingest/gist/stand-alone.ts';

test.each([
	'We address this with a novel lamp and show that it shines in the fog.',
	'We tackle these by lamps in the hills and show that goats see them.',
	'We address this lack of bells with a lamp and show that it shines.',
	'We solve it and more goats come by night.',
	'We address this issue, which is old, by proposing bells for the goats.',
])('what overcomes is no part of what is overcome: %s', (sentence) => {
	expect(standAlone(sentence)).toBe(sentence);
});

const GAP = 'We address this gap by introducing';

test.each([
	['lamps and scaling laws for the herds of goats.', 'lamps and scaling laws for the herds of goats.'],
	['pruning and scaling of horns for all goats.', 'pruning and scaling of horns for all goats.'],
	['retrieval and reasoning over the hills by night.', 'retrieval and reasoning over the hills by night.'],
	['bells and carefully evaluating them in the hills.', 'bells and carefully evaluate them in the hills.'],
	['bells and further by analyzing what goats hear.', 'bells and further analyze what goats hear.'],
	['bells and studying horns and proving a theorem.', 'bells and study horns and prove a theorem.'],
])('a participle becomes finite where it is a verb, and what is a noun stays: %s', (rest, finite) => {
	expect(standAlone(`${GAP} ${rest}`)).toBe(`We introduce ${finite}`);
});

test.each([
	'bells and yodelling the songs of the hills.',
	'bells and by yodelling in the hills.',
	'ways of slowly counting goats and developing the hills.',
	'bells, counting goats and developing the hills.',
])('the sentence stays where a participle cannot become finite: %s', (rest) => {
	expect(standAlone(`${GAP} ${rest}`)).toBe(`${GAP} ${rest}`);
});

test.each([
	['This paper addresses this issue and studies', 'This paper studies'],
	['This paper addresses this issue and applies', 'This paper applies'],
	['Our work addresses this issue and carefully shows', 'Our work carefully shows'],
	['I solve this problem by employing', 'I employ'],
	['This work solves this problem by employing', 'This work employs'],
	['This work solves this problem by unifying', 'This work unifies'],
])('the verb agrees with its subject: %s', (before, after) => {
	expect(standAlone(`${before} the bells of goats.`)).toBe(`${after} the bells of goats.`);
});

test('what is left too short is not left alone', () => {
	expect(standAlone('We fill this gap by using bells in the fog.')).toBe('We fill this gap by using bells in the fog.');
	expect(standAlone('We fill this gap by using bells in the fogs.')).toBe('We use bells in the fogs.');
});

test('an adverb of time is no tie', () => {
	const sentence = 'We thus far have only seen goats in the hills of the north.';
	expect(standAlone(sentence)).toBe(sentence);
});

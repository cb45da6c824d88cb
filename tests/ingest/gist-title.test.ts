import { expect, test } from 'vitest';
import { repeatsTitle, titleScorer } from '../../src/ingest/gist/title.ts';

const score = (title: string, sentence: string) => titleScorer(title)(sentence);

test.each([
	['GoB rings.', 3],
	['GoB outperforms horns.', 1.5],
	['We propose the old GoB.', 3],
	['We are constructing GoB.', 3],
	['It proposes horns. Here GoB rings.', 1.5],
	['It rings GoB, which we propose.', 1.5],
	['It rings GOB.', 0],
])('the name before the colon speaks for its sentence, most where it is introduced: %s', (sentence, points) => {
	expect(score('GoB: Fog', sentence)).toBe(points);
});

test.each([
	['The Big Net: Fog', 'The Big Net rings.', 3],
	['The Old Big Net: Fog', 'The Old Big Net is old.', 0],
	['A: Fog', 'A is here.', 0],
	['GoB:Fog', 'GoB is here.', 0],
	['Fog, or: GoB', ', or is here.', 0],
	['The old fog of the big sea, on it or by it: of a B: C', 'of a B', 0],
])('of "%s" the name is short and has a space behind its colon', (title, sentence, points) => {
	expect(score(title, sentence)).toBe(points);
});

test.each([
	['Herding goats', 'Herds of a goat.', 1.5],
	['Herding goats', 'HERDED by many GOATS.', 1.5],
	['Herding goats', 'Shepherding mountaingoats.', 0],
	['Optimizing bells', 'An optimization.', 0.75],
	['Optimized bells', 'Optimizes and optimizing a bellow.', 0.75],
	['Herding', 'Herding, herded, herds.', 0.75],
	['When towards with goats', 'When this moves towards us with fog.', 0],
	['One two six goats', 'One two six.', 0],
	['Herding goats by bells in fogs of hills 2024 again', 'Hills of 2024.', 6 / 7],
])('of "%s" the words of four letters speak for "%s", whatever their ending', (title, sentence, points) => {
	expect(score(title, sentence)).toBeCloseTo(points);
});

test.each([
	['Bells at Night 10.', true],
	['Bells at night', true],
	['1. Bells at Night', false],
	['Bells at Night and by day', false],
	[`Bells at Night${' 1'.repeat(40)} and more`, true],
])('"%s" repeats the title and no more than a number: %s', (sentence, repeats) => {
	expect(repeatsTitle(sentence, 'Bells at Night')).toBe(repeats);
});

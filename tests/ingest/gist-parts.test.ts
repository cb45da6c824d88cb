import { expect, test } from 'vitest';
import { gistOf } from '../../src/ingest/gist/index.ts';
import { trimHead } from '../../src/ingest/gist/trim-head.ts';

const gist = (abstract: string, title = 'Herding') => gistOf({ title, abstract });

const PARTS = {
	Background: 'The sleep of goats is little understood.',
	Methods: 'We enrolled 200 goats and measured their sleep with bells over two winters.',
	Results: 'Goats with bells slept 12% less than those without.',
	Conclusions:
		'Bells shorten the sleep of goats, and should be taken off at night. We will study sheep with bells next.',
};
const partsWith = (head: (name: string) => string, parts = PARTS): string =>
	Object.entries(parts)
		.map(([name, text]) => `${head(name)} ${text}`)
		.join(' ');

test.each([
	['a colon', (name: string) => `${name}:`],
	['a dot', (name: string) => `${name.toUpperCase()}.`],
	['a space', (name: string) => name],
])('in an abstract of named parts with %s behind the names, the conclusion goes before the methods', (_sign, head) => {
	expect(gist(partsWith(head))).toBe('Bells shorten the sleep of goats, and should be taken off at night.');
});

test('what the methods of named parts propose goes before the conclusion', () => {
	const Methods = 'We propose GoatNet, a network that herds goats by their bells.';
	expect(gist(partsWith((name) => `${name}:`, { ...PARTS, Methods }))).toBe(Methods);
});

test('a sentence that begins with the name of a part makes no abstract of named parts', () => {
	const sentence = 'We measured the sleep of goats with bells.';
	expect(gist(`${sentence} Conclusions: They sleep.`)).toBe(sentence);
});

test.each([
	['Conclusion This validation shows that lamps are dim.', 'This validation shows that lamps are dim.'],
	['BACKGROUND AND AIMS: We count lamps by night.', 'We count lamps by night.'],
	['RESULTS: We count lamps by night.', 'We count lamps by night.'],
	['Results show that lamps are dim by night.', 'Results show that lamps are dim by night.'],
	['RESULTS We count 40 lamps by night.', 'We count 40 lamps by night.'],
	['Materials and methods Lamp-based counts of goats are made by us.', 'Lamp-based counts of goats are made by us.'],
	['Background subtraction finds lamps by night.', 'Background subtraction finds lamps by night.'],
])('the name of a part of the abstract is no head: %s', (sentence, trimmed) => {
	expect(trimHead(sentence)).toBe(trimmed);
});

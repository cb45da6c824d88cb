import { expect, test } from 'vitest';
import { gistOf } from '../../src/ingest/gist/index.ts';
import { parted } from '../../src/ingest/gist/parts.ts';
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
	['CONCLUSIONS AND RELEVANCE: We count lamps by night.', 'We count lamps by night.'],
	['Conclusions and Relevance We count lamps by night.', 'We count lamps by night.'],
	['RESULTS AND OUTLOOK OF LAMPS BY NIGHT.', 'RESULTS AND OUTLOOK OF LAMPS BY NIGHT.'],
	['RESULTS: We count lamps by night.', 'We count lamps by night.'],
	['Results show that lamps are dim by night.', 'Results show that lamps are dim by night.'],
	['RESULTS We count 40 lamps by night.', 'We count 40 lamps by night.'],
	['Materials and methods Lamp-based counts of goats are made by us.', 'Lamp-based counts of goats are made by us.'],
	['Background subtraction finds lamps by night.', 'Background subtraction finds lamps by night.'],
])('the name of a part of the abstract is no head: %s', (sentence, trimmed) => {
	expect(trimHead(sentence)).toBe(trimmed);
});

/** What is left of sentences that make an abstract of named parts with the two behind them. */
const left = (...sentences: string[]) =>
	parted([...sentences, 'Results: Goats sleep.', 'Conclusion: Bells ring.'])
		.slice(0, -2)
		.map(({ sentence }) => sentence);

test.each([
	['Goats sleep.'],
	['Methods: Goats sleep.', 'Results: Goats wake.'],
	['Background: Goats sleep.', 'Conclusion: Bells ring.'],
])('an abstract of named parts has a conclusion, and methods or results before it: %s', (...sentences) => {
	expect(parted(sentences)).toEqual(sentences.map((sentence) => ({ sentence, points: 0 })));
});

test('each part speaks for its sentences, the first sentence of a conclusion most', () => {
	const methods = ['Goats are old.', 'Methods: We count.', 'They sleep.', 'Conclusion: Bells ring.', 'Goats wake.'];
	expect(parted(methods).map(({ points }) => points)).toEqual([0, -5, -5, 5, -3]);
	const results = ['Results: They sleep.', 'Goats wake.', 'Conclusions:', 'Bells ring.', 'Lamps shine.'];
	expect(parted(results).map(({ points }) => points)).toEqual([0, 0, 5, -3]);
});

test.each([
	['Aim & Background: Goats sleep.', 'Goats sleep.'],
	['METHODS AND MATERIALS: Goats sleep.', 'Goats sleep.'],
	['Conclusions and Relevance: Goats sleep.', 'Goats sleep.'],
	['CONCLUSIONS AND RELEVANCE Goats sleep.', 'Goats sleep.'],
	['Results & Discussion Goats sleep.', 'Goats sleep.'],
	['CONCLUSIONS AND OUTLOOK: Goats sleep.', 'CONCLUSIONS AND OUTLOOK: Goats sleep.'],
	['METHODS AND RESULTS Goats sleep.', 'Goats sleep.'],
	['Methods and Findings 12 goats sleep.', '12 goats sleep.'],
	['Methods of goats.', 'Methods of goats.'],
	['Methods:', undefined],
])('of "%s" without the name of its part "%s" is left', (sentence, rest) => {
	expect(left(sentence)).toEqual(rest === undefined ? [] : [rest]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acronymsIn, initialsIn } from '../../src/search/acronyms.ts';
import { distance } from '../../src/model/distance.ts';
import { fold, stemsOf, wordsOf } from '../../src/search/fold.ts';
import { PhraseGroups } from '../../src/search/phrase-groups.ts';
import { nearestWords } from '../../src/search/nearest-words.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { aroundDigit, beforeNumber, respellings } from '../../src/search/spellings.ts';

const wordsFrom = (...texts: string[]) => unpackWords(packWords([countWords(texts)], []));

describe('words', () => {
	test('are compared without case, accents and kinds of hyphens', () => {
		expect(fold('Naïve Straße')).toBe('naive strasse');
		expect(wordsOf('A fine‑tuned model’s “GUI-R1” (2.5%)')).toEqual(['a', 'fine-tuned', "model's", 'gui-r1', '2', '5']);
	});

	test('have the same stem in any number and form', () => {
		expect(stemsOf('reward models')).toBe(stemsOf('rewards model'));
		expect(stemsOf('fine-tuning')).toBe(stemsOf('fine tuned'));
	});
});

describe('the distance of two words', () => {
	test('counts changed, added, left out and swapped letters', () => {
		expect(distance('lantern', 'lantern', 2)).toBe(0);
		expect(distance('lantern', 'lentern', 2)).toBe(1);
		expect(distance('lantern', 'lanttern', 2)).toBe(1);
		expect(distance('lantern', 'lantrn', 2)).toBe(1);
		expect(distance('lantern', 'lantren', 2)).toBe(1);
		expect(distance('lantern', 'latren', 2)).toBe(2);
	});

	test('is one more than asked for where the words are farther apart', () => {
		expect(distance('lantern', 'goat', 2)).toBe(3);
		expect(distance('', 'goat', 2)).toBe(3);
	});

	test('is the same both ways', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
		fc.assert(fc.property(word, word, (a, b) => distance(a, b, 2) === distance(b, a, 2)));
	});
});

describe('acronyms', () => {
	test('are found with what they stand for', () => {
		expect(acronymsIn('We use Lamp Group Policy Dimming (LGPD) and ask large goat models (LGMs).')).toEqual([
			{ short: 'LGPD', long: 'Lamp Group Policy Dimming' },
			{ short: 'LGM', long: 'large goat models' },
		]);
	});

	test.each(['(see Figure AB)', 'a lamp (NASA)', 'Goats (and SHEEP)', 'no brackets'])('are not made of %j', (text) => {
		expect(acronymsIn(text)).toEqual([]);
	});

	test('are not looked for beyond their own brackets', () => {
		expect(acronymsIn('(A'.repeat(500_000))).toEqual([]);
	});

	test('are the initials of a phrase in one group of the thesaurus', () => {
		expect(initialsIn(['goat herding', 'gh', 'herding'])).toEqual([['gh', 'goat herding']]);
		expect(initialsIn(['lamp-to-goat', 'l2g'])).toEqual([['l2g', 'lamp-to-goat']]);
		expect(initialsIn(['best of goats', 'bg'])).toEqual([['bg', 'best of goats']]);
		expect(initialsIn(['goat', 'g', 'lamp', 'light'])).toEqual([]);
	});

	test('of the thesaurus are what they stand for, where papers say that', () => {
		const near = [
			['goat herding', 'gh'],
			['night watch', 'nw'],
		];
		const { same, near: others } = unpackWords(packWords([countWords(['Goat herding.'])], near));
		expect(same.othersOf('gh')).toEqual(['goat herding']);
		expect(same.has('nw')).toBe(false);
		expect(others.has('gh')).toBe(false);
	});
});

test('words are known by their British and American spellings', () => {
	expect(respellings('behaviour')).toContain('behavior');
	expect(respellings('generalization')).toContain('generalisation');
	expect(respellings('overparameterised')).toContain('overparametrized');
	expect(respellings('artefacts')).toContain('artifacts');
	expect(respellings('judgment')).toContain('judgement');
	expect(respellings('fibre')).toContain('fiber');
	expect(respellings('programmes')).toContain('programs');
	expect(respellings('focussed')).toContain('focused');
	expect(respellings('formating')).toContain('formatting');
	expect(respellings('learnt')).toContain('learned');
	expect(respellings('ageing')).toContain('aging');
	expect(respellings('grey-box')).toContain('gray-box');
	expect(respellings('sceptical')).toContain('skeptical');
	expect(['llms', 'gnn', 'gps', 'lm'].map(respellings)).toEqual([['llm'], ['gnns'], ['gpss'], []]);
});

test.each([
	['hypothesis', 'hypotheses'],
	['diagnosis', 'diagnoses'],
	['analysis', 'analyses'],
	['matrix', 'matrices'],
	['index', 'indices'],
	['criterion', 'criteria'],
	['phenomenon', 'phenomena'],
])('%j and %j are one word and its plural', (one, several) => {
	expect(respellings(one)).toContain(several);
	expect(respellings(several)).toContain(one);
});

test('what is of somebody may have their name alone', () => {
	expect(respellings('bayes')).toContain('bayesian');
	expect(respellings('pavlovian')).toContain('pavlov');
});

test('a basis is none of several bases, which are those of something else as often', () => {
	expect(respellings('basis')).not.toContain('bases');
});

test.each(['moe', 'vae', 'four', 'poem'])('%j, which is short, is written in one way', (word) => {
	expect(respellings(word)).toEqual([]);
});

test('a digit between two words may stand for to', () => {
	expect(aroundDigit('speech2text')).toEqual(['speech', 'text']);
	expect(aroundDigit('gpt4')).toBeUndefined();
});

test('a number may stand apart from the name before it', () => {
	expect(beforeNumber('lamp3')).toEqual(['lamp', '3']);
	expect(beforeNumber('o1')).toBeUndefined();
});

describe('the nearest words', () => {
	const words = wordsFrom(
		'reinforcement learning',
		'reinforcement of lanterns',
		'music must play',
		'generated light',
		'online offline curiosity',
	);
	const nearest = (typed: string): string | undefined => nearestWords(typed, words)[0]?.word;

	test('are those with one or two other letters', () => {
		expect(nearest('reinforcment')).toBe('reinforcement');
		expect(nearest('reinfrocemnt')).toBe('reinforcement');
		expect(nearest('musc')).toBe('music');
		expect(nearest('learnng')).toBe('learning');
		expect(nearest('ofline')).toBe('offline');
		expect(nearest('umsic')).toBe('music');
	});

	test('are also those of the same family', () => {
		expect(nearest('curious')).toBe('curiosity');
		expect(nearest('generosity')).toBeUndefined();
	});

	test('are not sought for short words, for numbers, and where nothing is near', () => {
		expect(nearest('lih')).toBeUndefined();
		expect(nearest('gpt44')).toBeUndefined();
		expect(nearest('federated')).toBeUndefined();
	});
});

test('search words are the same after a file', () => {
	const packed = packWords([countWords(['Lamp Group Policy (LGP) dims lamps', 'lamps'])], [['lamp', 'light']]);
	const words = unpackWords(JSON.parse(JSON.stringify(packed)) as typeof packed);
	expect(words.frequency.get('lamps')).toBe(2);
	expect(words.same.othersOf('lgp')).toEqual(['lamp group policy']);
	expect(words.near.othersOf('light')).toEqual(['lamp']);
	expect(packWords([countWords(['b a', 'a'])], [])).toEqual(packWords([countWords(['a b', 'a'])], []));
});

test('words counted in parts come to the same as words counted together', () => {
	const texts = [
		'A Lamp Group Policy (LGP) dims fine-tuned lamps',
		'Lamp Group Policies (LGP)',
		'a fine lamp',
		'goats',
	];
	const parts = [texts.slice(0, 1), texts.slice(1, 3), texts.slice(3)].map(countWords);
	expect(packWords(parts, [])).toEqual(packWords([countWords(texts)], []));
	expect(packWords([], []).words).toBe('');
});

test('phrases are alike in every group that has one of them, whatever its form', () => {
	const groups = new PhraseGroups([
		[['lgp', 'lamp group policy'], []],
		[['lgp', 'light grid protocol'], []],
		[['lamp', 'lamps', 'light'], []],
		[['elephants', 'light'], []],
	]);
	const others = (phrase: string) => groups.othersOf(stemsOf(phrase));
	expect(others('lgp')).toEqual(['lamp group policy', 'light grid protocol']);
	expect(others('lamp group policies')).toEqual(['lgp']);
	expect(others('lamps')).toEqual(['light']);
	expect(others('light')).toEqual(['lamp', 'lamps', 'elephants']);
	expect(others('elephant')).toEqual(['light']);
	expect(others('lux')).toEqual([]);
	expect(others('')).toEqual([]);
	expect(groups.has('lgp')).toBe(true);
	expect(groups.has('lux')).toBe(false);
});

test('of a group that is near in meaning only what papers may say is looked for, and nothing of a group without that', () => {
	const near = [
		['lamp', 'light source', 'torch'],
		['goat', 'herd animal'],
	];
	const packed = packWords([countWords(['The source of light is a group of lamps'])], near);
	expect(packed.near).toBe('lamp,light source|torch');
	const others = (phrase: string) => unpackWords(packed).near.othersOf(stemsOf(phrase));
	expect(others('torches')).toEqual(['lamp', 'light source']);
	expect(others('lamp')).toEqual(['light source']);
	expect(others('goat')).toEqual([]);
});

test('groups are packed in one text, whatever signs their phrases have', () => {
	const packed = packWords([countWords(['a light'])], [['light', 'lamp, bulb | torch']]);
	expect(unpackWords(packed).near.othersOf('lamp bulb torch')).toEqual(['light']);
	expect(unpackWords(packWords([], [])).near.has('torch')).toBe(false);
});

test('a phrase is known by its stem where that begins otherwise', () => {
	const groups = new PhraseGroups([[['dying lamp', 'x-ray', 'a'], []]]);
	expect(groups.othersOf(stemsOf('dying lamps'))).toEqual(['x-ray', 'a']);
	expect(groups.othersOf(stemsOf('x-rays'))).toEqual(['dying lamp', 'a']);
	expect(groups.othersOf('a')).toEqual(['dying lamp', 'x-ray']);
});

test('a phrase is known without the small words that a search leaves out', () => {
	const groups = new PhraseGroups([[['goat of lamps', 'way to herd'], ['of goats']]]);
	const others = (typed: string) => groups.othersOf(stemsOf(typed));
	expect(others('goat lamps')).toEqual(['way to herd']);
	expect(others('goat of lamps')).toEqual(['way to herd']);
	// A single word that is left over is a thing of its own.
	expect(groups.has('herd')).toBe(false);
	expect(groups.has('goat')).toBe(false);
});

test('a phrase that denies something is not known without its small words', () => {
	const groups = new PhraseGroups([[['without lamp oil', 'dark'], []]]);
	expect(groups.has('lamp oil')).toBe(false);
	expect(groups.othersOf('without lamp oil')).toEqual(['dark']);
});

test('a word is known from another with its stem by more than a plain ending', () => {
	const groups = new PhraseGroups([[['curious', 'plan'], []]]);
	for (const word of ['curious', 'plans', 'planned', 'planning']) expect(groups.hasWord(word), word).toBe(true);
	expect(stemsOf('curiousity')).toBe(stemsOf('curious'));
	expect(groups.hasWord('curiousity')).toBe(false);
});

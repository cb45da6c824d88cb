import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, isAddressName, LONGEST_NAME, slugOf } from '../../src/model/slug.ts';

describe('slugOf', () => {
	test.each([
		['Lanterns & Bees: a Survey (2025)', 'lanterns-bees-a-survey-2025'],
		['Élan, Über, Ærø, Ångström, naïve', 'elan-uber-aero-angstrom-naive'],
		['Cafe\u0301', 'cafe'],
		['深度强化学习', 'shenduqianghuaxuexi'],
		['Привет, мир', 'privet-mir'],
		['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full-width'],
		['ﬁve ½ x²', 'five-1-2-x2'],
		['  — dashes – and … dots —  ', 'dashes-and-dots'],
	])('writes %j as %s', (text, slug) => {
		expect(slugOf(text)).toBe(slug);
	});

	test.each(["Don't Stop", 'Don’t Stop', 'Donʼt Stop', 'Don＇t Stop'])(
		'does not part a word at an apostrophe: %s',
		(text) => {
			expect(slugOf(text)).toBe('dont-stop');
		},
	);

	test.each(['Café', 'が', '한국'])('is the same however the text is put together: %s', (text) => {
		expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
		expect(slugOf(text)).not.toBe('');
	});

	test('names an emoji, so that a title of emoji alone has an address', () => {
		expect(slugOf('🎉')).toBe('tada');
	});

	test.each(['', ' ', '???', '—', '\u200b', '’'])(
		'is empty where there is neither a letter nor a digit: %j',
		(text) => {
			expect(slugOf(text)).toBe('');
		},
	);

	test('cuts a title of 300 characters between words', () => {
		const title = 'seven1 '.repeat(43).trim();
		expect(title).toHaveLength(300);
		// Eleven words and ten hyphens are 76 characters; a twelfth would make 83.
		expect(slugOf(title)).toBe(Array.from({ length: 11 }, () => 'seven1').join('-'));
	});

	test('takes 80 characters and not one more', () => {
		const [exact, tooLong] = [`${'a'.repeat(40)} ${'b'.repeat(39)}`, `${'a'.repeat(40)} ${'b'.repeat(40)}`];
		expect(slugOf(exact)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`);
		expect(slugOf(tooLong)).toBe('a'.repeat(40));
	});

	test('cuts within a word only where the first one is too long by itself', () => {
		expect(slugOf('x'.repeat(300))).toBe('x'.repeat(80));
		expect(slugOf(`${'x'.repeat(300)} y`)).toBe('x'.repeat(80));
	});

	test.each(['CON', 'con', 'Prn', 'AUX', 'nul', 'NUL.', 'COM1', 'com0', 'COM¹', 'LPT9'])(
		'never is the name of a device: %s',
		(text) => {
			expect(slugOf(text)).toBe(`${text.normalize('NFKC').toLowerCase().replace('.', '')}-paper`);
		},
	);

	test.each([
		['Con Artists', 'con-artists'],
		['COM10', 'com10'],
		['Console', 'console'],
		['Falcon', 'falcon'],
	])('leaves a name alone that only begins like one of a device: %s', (text, slug) => {
		expect(slugOf(text)).toBe(slug);
	});

	test('is fit for an address whatever the text, and the same when made again', () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }));
		fc.assert(
			fc.property(text, (title) => {
				const slug = slugOf(title);
				expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
				expect(slug.length).toBeLessThanOrEqual(80);
				expect(slugOf(slug)).toBe(slug);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a name', () => {
	test.each(['a', 'Bees', 'v1.5', 'bees_at-night', 'falcon', 'x'.repeat(LONGEST_NAME)])(
		'can be part of an address: %s',
		(name) => {
			expect(isAddressName(name)).toBe(true);
		},
	);

	test.each(['', '.', '.bees', '_bees', 'bees.', 'be es', 'bees!', 'con', 'NUL.x', 'x'.repeat(LONGEST_NAME + 1)])(
		'can not: %j',
		(name) => {
			expect(isAddressName(name)).toBe(false);
		},
	);
});

describe('freeSlug', () => {
	test('is the slug itself where nobody has it', () => {
		expect(freeSlug('bees', () => false)).toBe('bees');
	});

	test('counts on from 2 to the first number that is free', () => {
		const taken = (...slugs: string[]) => freeSlug('bees', (slug) => slugs.includes(slug));
		expect(taken('bees')).toBe('bees-2');
		expect(taken('bees', 'bees-2', 'bees-4')).toBe('bees-3');
		expect(taken('bees-2')).toBe('bees');
	});
});

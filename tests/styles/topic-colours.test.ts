import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	type Rgb,
	converter,
	wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { OWN_PALETTES } from '../../src/model/palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const pairs = [...tokens.matchAll(/--color-topic-\d: light-dark\((#\w{6}), (#\w{6})\);/g)];
const sides = {
	light: pairs.map(([, light = '']) => light),
	dark: pairs.map(([, , dark = '']) => dark),
};

const rgb = converter('rgb');

const EYES = {
	'all colours': (colour: Rgb) => colour,
	'no red': filterDeficiencyProt(1),
	'no green': filterDeficiencyDeuter(1),
	'no blue': filterDeficiencyTrit(1),
};

/** At this distance two small marks side by side are told apart at a glance. */
const APART = 12;
const distance = differenceCiede2000();

/** As eyes of a kind see a colour. */
const seen = (colour: string, see: (colour: Rgb) => Rgb): Rgb => see(rgb(colour) ?? BLACK);
const BLACK: Rgb = { mode: 'rgb', r: 0, g: 0, b: 0 };

describe.each(['light', 'dark'] as const)('the hues of topics by %s', (side) => {
	const colours = sides[side];

	test('are six, each to be seen on the page', () => {
		expect(colours).toHaveLength(6);
		for (const colour of colours)
			expect(wcagContrast(colour, OWN_PALETTES[side].page), colour).toBeGreaterThanOrEqual(3);
	});

	test.each(Object.entries(EYES))('stay apart for eyes that see %s', (_, see) => {
		for (const [index, colour] of colours.entries()) {
			for (const other of colours.slice(index + 1)) {
				expect(distance(seen(colour, see), seen(other, see)), `${colour} and ${other}`).toBeGreaterThanOrEqual(APART);
			}
		}
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coloursSchema } from '../../src/model/colours.ts';
import { OWN_PALETTES, paletteOf } from '../../src/model/palette.ts';
import { asCss, contrastOf, nearestShade } from '../../src/model/shades.ts';

test('the site’s own colours are those of its style sheet', () => {
	const css = readFileSync('src/styles/tokens.css', 'utf8');
	for (const [name, light] of Object.entries(OWN_PALETTES.light)) {
		const dark = OWN_PALETTES.dark[name as keyof typeof OWN_PALETTES.dark];
		expect(css).toContain(`--color-${name}: light-dark(${light}, ${dark});`);
	}
});

test('a colour is written as every browser reads it, and one of another space stays in it', () => {
	expect(asCss('navy')).toBe('#000080');
	expect(asCss('oklch(0.4 0.2 330)')).toBe('oklch(0.4 0.2 330)');
	expect(asCss('no colour')).toBe('no colour');
});

test('the contrast against several grounds is the least', () => {
	expect(contrastOf('#000000', ['#ffffff', '#000000'])).toBe(1);
});

describe('the nearest shade', () => {
	test('is the colour itself where it has contrast enough', () => {
		expect(nearestShade('navy', ['#ffffff'], 4.5)).toBe('navy');
	});

	test.each([
		['#ff8800', '#ffffff', 'darker'],
		['#0b5d3b', '#101010', 'lighter'],
		['yellow', '#fcfbf8', 'darker'],
	])('of %s on %s is a %s one that just has it', (colour, ground) => {
		const contrast = contrastOf(nearestShade(colour, [ground], 4.5), [ground]);
		expect(contrast).toBeGreaterThanOrEqual(4.5);
		expect(contrast).toBeLessThan(4.7);
	});

	test('is the lighter one where that is nearer', () => {
		expect(contrastOf(nearestShade('#5a5a5a', ['#5a5a5a'], 3), ['#000000'])).toBeGreaterThan(5);
	});

	test('is black or white where no shade has it', () => {
		expect(nearestShade('#777777', ['#777777'], 7)).toBe('#000000');
		expect(nearestShade('#333333', ['#333333'], 15)).toBe('#ffffff');
	});
});

describe('what is not chosen', () => {
	test('is the site’s own where nothing is chosen', () => {
		expect(paletteOf({}, 'light')).toEqual(OWN_PALETTES.light);
		expect(paletteOf({}, 'dark')).toEqual(OWN_PALETTES.dark);
	});

	test.each(['#0b5d3b', 'navy', 'oklch(0.4 0.2 330)'])(
		'in dark has the hue of the accent %s and contrast to spare',
		(accent) => {
			const { page, raised, accent: inDark } = paletteOf({ accent }, 'dark');
			expect(contrastOf(inDark, [page, raised])).toBeGreaterThanOrEqual(7);
		},
	);

	test('can be read on the page that is chosen', () => {
		for (const colours of [
			{ page: '#ffe9c7', ink: '#3a1f00' },
			{ page: '#ffffff', ink: '#555555' },
		]) {
			const { page, raised, ink, muted, accent } = paletteOf(colours, 'light');
			for (const colour of [ink, muted, accent]) expect(contrastOf(colour, [page, raised])).toBeGreaterThanOrEqual(4.5);
		}
	});
});

describe('a colour is refused', () => {
	const faults = (colours: object): string[] =>
		(coloursSchema.safeParse(colours).error?.issues ?? []).map(
			({ path, message, ...issue }) =>
				`${path.join('.')}: ${message} | ${'params' in issue ? (issue.params as { fix: string }).fix : ''}`,
		);

	test('where it is none, or lets something shine through', () => {
		for (const accent of ['rouge', '', 7, '#ff000080', 'transparent', '</style>']) {
			expect(faults({ accent })).toEqual([expect.stringContaining('accent: expected a colour, such as')]);
		}
	});

	test('where its number sign made a comment of it', () => {
		expect(faults({ accent: null })).toEqual([expect.stringContaining('in quotation marks')]);
	});

	test('where it is too faint, with what was measured and the nearest shade that is not', () => {
		expect(faults({ accent: '#ff8800' })).toEqual([
			expect.stringMatching(
				/^accent: a contrast of 4\.5:1 or more against the page \(#\w{6}\), where this has 2\.\d:1 \| Write "#\w{6}", the nearest shade that will do\.$/,
			),
		]);
		expect(faults({ accentInDark: '#602010' })[0]).toMatch(/^accentInDark: .* where this has 1\.\d:1/);
	});

	test('also where the ink is chosen and good', () => {
		expect(faults({ ink: '#1a1a1a', accent: '#ff8800' })).toEqual([expect.stringMatching(/^accent: /)]);
		expect(faults({ ink: '#999999' })[0]).toMatch(/^ink: .* against the page \(#fdfcf8\)/);
	});

	test('and the shade that is named is not', () => {
		for (const accent of ['#ff8800', 'pink', 'yellow', '#5a9']) {
			const [, shade = ''] = /Write "([^"]+)"/.exec(faults({ accent })[0] ?? '') ?? [];
			expect(faults({ accent: shade })).toEqual([]);
		}
	});

	test('once, where page and ink do not go together', () => {
		expect(faults({ page: '#9a9a9a' })[0]).toMatch(/^page: .* against the ink/);
		expect(faults({ page: '#eeeeee', ink: '#999999' }).map((fault) => fault.split(':')[0])).toEqual(['ink']);
	});

	test.each([
		[{ page: '#808080', ink: '#000000' }, /^page: a lighter page, because even black ink has .* only 5\.3:1/],
		[{ page: '#808080' }, /^page: a lighter page/],
		[{ pageInDark: '#707070', inkInDark: '#ffffff' }, /^pageInDark: a darker page, because even white ink/],
	])('where no ink can be read on the page %j, with a page on which one can', (colours, expected) => {
		const said = faults(colours);
		expect(said).toEqual([expect.stringMatching(expected)]);
		const [, shade = ''] = /Write "([^"]+)"/.exec(said[0] ?? '') ?? [];
		expect(faults({ ...colours, [(said[0] ?? '').split(':')[0] ?? '']: shade })).toEqual([]);
	});

	test('where no ink can be read on the page, with the nearest that goes with the ink, else with the best ink', () => {
		const page = (ink: string): string => /Write "([^"]+)"/.exec(faults({ page: '#808080', ink })[0] ?? '')?.[1] ?? '';
		expect(contrastOf(page('#333333'), ['#333333'])).toBeGreaterThanOrEqual(7);
		expect(contrastOf(page('#333333'), ['#333333'])).toBeLessThan(7.2);
		expect(contrastOf(page('#666666'), ['#000000'])).toBeGreaterThanOrEqual(7);
		expect(contrastOf(page('#666666'), ['#000000'])).toBeLessThan(7.2);
	});

	test('where the paper by day is darker than its ink', () => {
		expect(faults({ page: '#101010', ink: '#ffffff', accent: '#ffcc00' })[0]).toContain(
			'page: a page lighter than its ink | Write "#fdfcf8", the site’s own, or another like it.',
		);
		expect(faults({ pageInDark: '#ffffff', inkInDark: '#101010', accentInDark: 'navy' })[0]).toContain(
			'pageInDark: a page darker than its ink',
		);
	});
});

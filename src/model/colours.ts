import { z } from 'zod';
import { type Colours, LEAST, LEAST_OF_INK, OWN_PALETTES, type Palette, paletteOf, type Side } from './palette.ts';
import { contrastOf, isOpaqueColour, nearestShade } from './shades.ts';

const colour = z
	.custom<string>((value) => typeof value === 'string' && isOpaqueColour(value), {
		error: ({ input }) =>
			input === null
				? 'expected a colour in quotation marks, such as "#9b2c1a", because what follows a bare # is a comment'
				: 'expected a colour, such as "#9b2c1a", "darkgreen" or "oklch(0.45 0.13 250)"',
	})
	.optional();

/** `colours` in `site.yaml`: each of them is a colour, and all can be read where they stand. */
export const coloursSchema = z
	.strictObject({
		accent: colour,
		accentInDark: colour,
		page: colour,
		pageInDark: colour,
		ink: colour,
		inkInDark: colour,
	} satisfies Record<keyof Colours, z.ZodType>)
	.superRefine((colours, context) => {
		const faults = [...faultsOn('light', colours), ...faultsOn('dark', colours)];
		for (const { field, expected, fix } of faults) {
			context.addIssue({ code: 'custom', path: [field], message: expected, input: colours[field], params: { fix } });
		}
	});

interface Fault {
	field: keyof Colours;
	expected: string;
	fix: string;
}

/** The chosen colours of a side that cannot be read, or on which nothing can. */
function faultsOn(side: Side, colours: Colours): Fault[] {
	const palette = paletteOf(colours, side);
	const field = (name: Part): keyof Colours => (side === 'light' ? name : `${name}InDark`);
	const isChosen = (name: Part): boolean => colours[field(name)] !== undefined;
	if (isChosen('page') && isTurned(palette, side)) return [{ field: field('page'), ...turned(side) }];
	// Where not even black or white can be read, the ink is not to blame.
	if (isChosen('page') && contrastOf(EXTREME[side], [palette.page]) < LEAST_OF_INK) {
		return [{ field: field('page'), ...midToned(palette, side) }];
	}
	// Of a page and an ink that do not go together, the ink is told when it was chosen.
	const parts: Part[] = isChosen('ink') ? ['ink', 'accent'] : ['page', 'accent'];
	return parts.filter(isChosen).flatMap((name) => {
		const words = faintness(name, palette);
		return words ? [{ field: field(name), ...words }] : [];
	});
}

type Part = 'page' | 'ink' | 'accent';
type Words = Omit<Fault, 'field'>;

/** What is said of a colour that has too little contrast; nothing where it has enough. */
function faintness(name: Part, palette: Palette): Words | undefined {
	const { page, raised, ink } = palette;
	const { what, against, least } = {
		accent: { what: 'the page', against: [page, raised], least: LEAST },
		ink: { what: 'the page', against: [page], least: LEAST_OF_INK },
		page: { what: 'the ink', against: [ink], least: LEAST_OF_INK },
	}[name];
	const contrast = contrastOf(palette[name], against);
	if (contrast >= least) return undefined;
	return {
		expected: `a contrast of ${least}:1 or more against ${what} (${against[0] ?? ''}), where this has ${shown(contrast)}:1`,
		fix: `Write "${nearestShade(palette[name], against, least)}", the nearest shade that will do.`,
	};
}

/** Rounded down, so that what is too little never reads as enough. */
const shown = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

/** By day ink is dark on light paper, and by night the other way round, as everything else that is drawn expects. */
const isTurned = ({ page, ink }: Palette, side: Side): boolean =>
	contrastOf(page, ['black']) > contrastOf(ink, ['black']) !== (side === 'light');

const turned = (side: Side): Words => ({
	expected: side === 'light' ? 'a page lighter than its ink' : 'a page darker than its ink',
	fix: `Write "${OWN_PALETTES[side].page}", the site’s own, or another like it.`,
});

/** The ink that has the most contrast. */
const EXTREME: Record<Side, string> = { light: '#000000', dark: '#ffffff' };

/** What is said of a page on which no ink can be read: the nearest one that goes with the ink, or with the best ink. */
function midToned({ page, ink }: Palette, side: Side): Words {
	const best = EXTREME[side];
	const contrast = contrastOf(best, [page]);
	const shade = [ink, best].map((other) => ({ other, page: nearestShade(page, [other], LEAST_OF_INK) }));
	const fit = shade.find(({ other, page: found }) => contrastOf(found, [other]) >= LEAST_OF_INK);
	return {
		expected: `a ${side === 'light' ? 'lighter' : 'darker'} page, because even ${side === 'light' ? 'black' : 'white'} ink has a contrast of only ${shown(contrast)}:1 on this, and ${LEAST_OF_INK}:1 is needed`,
		fix: `Write "${fit?.page ?? OWN_PALETTES[side].page}", the nearest shade that will do.`,
	};
}

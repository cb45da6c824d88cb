import { asCss, mixed, nearestShade } from './shades.ts';

/** What an editor may choose; what is not said is the site's own, or follows from what is. */
export interface Colours {
	/** Links, buttons and what is drawn, on light paper. */
	accent?: string | undefined;
	accentInDark?: string | undefined;
	/** The paper. */
	page?: string | undefined;
	pageInDark?: string | undefined;
	/** The text. */
	ink?: string | undefined;
	inkInDark?: string | undefined;
}

export type Side = 'light' | 'dark';

/** What is drawn in which colour on one side. */
export type Palette = Record<'page' | 'raised' | 'ink' | 'muted' | 'line' | 'accent', string>;

/** The site's own colours, as `styles/tokens.css` has them. */
export const OWN_PALETTES: Record<Side, Palette> = {
	light: { page: '#fdfcf8', raised: '#f4f1e8', ink: '#1d1b18', muted: '#5d574c', line: '#d8d2c3', accent: '#9b2c1a' },
	dark: { page: '#171614', raised: '#22201d', ink: '#ece7dc', muted: '#aca496', line: '#3d3933', accent: '#f0a188' },
};

/** The least contrast of what is read in passing: WCAG 2.2, 1.4.3. */
export const LEAST = 4.5;
/** The least contrast of what is read for long: 1.4.6. */
export const LEAST_OF_INK = 7;

/** All colours of a side, those that the editor has not chosen fitted to those chosen. */
export function paletteOf(colours: Colours, side: Side): Palette {
	const own = OWN_PALETTES[side];
	const [chosen, other] = side === 'light' ? [byDay(colours), byNight(colours)] : [byNight(colours), byDay(colours)];
	const ground = chosen.page || chosen.ink ? groundOf(chosen.page ?? own.page, chosen.ink ?? own.ink) : own;
	const grounds = [ground.page, ground.raised];
	// Where the other side alone is chosen, this one gets its hue, with contrast to spare.
	const derived = other.accent
		? nearestShade(other.accent, grounds, LEAST_OF_INK)
		: nearestShade(own.accent, grounds, LEAST);
	return { ...ground, accent: asCss(chosen.accent ?? derived) };
}

/** The fields of the two sides under one set of names. */
type Chosen = Pick<Colours, 'page' | 'ink' | 'accent'>;
const byDay = ({ page, ink, accent }: Colours): Chosen => ({ page, ink, accent });
const byNight = ({ pageInDark, inkInDark, accentInDark }: Colours): Chosen => ({
	page: pageInDark,
	ink: inkInDark,
	accent: accentInDark,
});

/** What lies between paper and ink follows from the two. */
function groundOf(page: string, ink: string): Omit<Palette, 'accent'> {
	const raised = mixed(page, ink, 0.05);
	const muted = nearestShade(mixed(ink, page, 0.3), [page, raised], LEAST);
	return { page: asCss(page), raised, ink: asCss(ink), muted, line: mixed(page, ink, 0.16) };
}

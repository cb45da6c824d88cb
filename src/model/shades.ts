import { clampChroma, converter, formatCss, formatHex, interpolate, parse, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** Whether a text is a colour of CSS through which nothing shines. */
export function isOpaqueColour(text: string): boolean {
	const colour = parse(text);
	return colour !== undefined && (colour.alpha ?? 1) === 1;
}

/** A colour as every browser reads it. */
export function asCss(text: string): string {
	const colour = parse(text);
	return (colour?.mode === 'rgb' ? formatHex(colour) : formatCss(colour)) ?? text;
}

/** The least contrast of a colour against any of some grounds, from 1 to 21, as WCAG counts it. */
export const contrastOf = (colour: string, grounds: readonly string[]): number =>
	Math.min(...grounds.map((ground) => wcagContrast(colour, ground)));

/** A colour between two. @param share How much of the second is in it, from 0 to 1. */
export const mixed = (first: string, second: string, share: number): string =>
	formatHex(interpolate([first, second], 'oklab')(share));

/**
 * The shade that is nearest to a colour and has so much contrast against all grounds: the same hue, darker or lighter.
 * The colour itself where it has; black or white where no shade of it has.
 */
export function nearestShade(colour: string, grounds: readonly string[], least: number): string {
	if (contrastOf(colour, grounds) >= least) return colour;
	const { l } = toOklch(colour) ?? { l: 0 };
	const shades = [...shadesTowards(colour, l, 0), ...shadesTowards(colour, l, 1)]
		.filter(({ shade }) => contrastOf(shade, grounds) >= least)
		.sort((a, b) => Math.abs(a.lightness - l) - Math.abs(b.lightness - l));
	const extreme = contrastOf('#000000', grounds) > contrastOf('#ffffff', grounds) ? '#000000' : '#ffffff';
	return shades[0]?.shade ?? extreme;
}

/** So many shades lie between a colour and black or white that two neighbours look alike. */
const STEPS = 200;

/** Written as they will stand in the page, because rounding may cost the last bit of contrast. */
function shadesTowards(colour: string, from: number, to: 0 | 1): { lightness: number; shade: string }[] {
	const steps = Array.from({ length: STEPS }, (_, step) => from + ((to - from) * (step + 1)) / STEPS);
	const oklch = toOklch(colour);
	if (!oklch) return [];
	return steps.map((lightness) => ({
		lightness,
		shade: formatHex(clampChroma({ ...oklch, l: lightness }, 'oklch')),
	}));
}

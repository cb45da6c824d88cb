import { type Colours, OWN_PALETTES, type Palette, paletteOf } from '../model/palette.ts';

/**
 * The colours that an editor has chosen, as a style sheet over the site's own. It stands in the layer of the site's
 * tokens, so that what comes after them, such as the reader's own colours, goes before it.
 */
export function siteStyle(colours: Colours): string {
	const [light, dark] = [paletteOf(colours, 'light'), paletteOf(colours, 'dark')];
	const changed = (Object.keys(light) as (keyof Palette)[]).filter(
		(name) => light[name] !== OWN_PALETTES.light[name] || dark[name] !== OWN_PALETTES.dark[name],
	);
	if (changed.length === 0) return '';
	const written = (of: (light: string, dark: string) => string): string[] =>
		changed.map((name) => `--color-${name}:${of(light[name], dark[name])}`);
	const lines = [...written((light, dark) => `light-dark(${light},${dark})`), ...drawn(changed)];
	const older = written(withoutLightDark);
	// Twice the root, because the site's own sheet stands after this one.
	return `@layer theme{:root:root{${lines.join(';')}}@supports not (color:light-dark(red,red)){:root:root{${older.join(';')}}}}`;
}

/** As Lightning CSS writes the site's own colours for browsers before 2024: of its two variables one holds nothing. */
const withoutLightDark = (light: string, dark: string): string =>
	`var(--lightningcss-light,${light}) var(--lightningcss-dark,${dark})`;

/** Charts are drawn in the accent. */
const drawn = (changed: readonly (keyof Palette)[]): string[] =>
	changed.includes('accent')
		? ['--color-chart:var(--color-accent)', '--color-bar:color-mix(in oklab,var(--color-accent) 65%,var(--color-page))']
		: [];

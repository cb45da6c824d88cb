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
	const lines = changed.map((name) => `--color-${name}:light-dark(${light[name]},${dark[name]})`);
	// Twice the root, because the site's own sheet stands after this one.
	return lines.length > 0 ? `@layer theme{:root:root{${[...lines, ...drawn(changed)].join(';')}}}` : '';
}

/** Charts are drawn in the accent. */
const drawn = (changed: readonly (keyof Palette)[]): string[] =>
	changed.includes('accent')
		? ['--color-chart:var(--color-accent)', '--color-bar:color-mix(in oklab,var(--color-accent) 65%,var(--color-page))']
		: [];

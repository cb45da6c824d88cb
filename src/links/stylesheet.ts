import { absoluteAddress, relativeAddress, resolveTarget, type Target } from './targets.ts';

/**
 * A stylesheet that names its files relative to itself. Vite writes the files that it names, so none of its addresses
 * leads nowhere.
 *
 * @param sheet Its path from the site's root.
 */
export const relativeStylesheet = (css: string, sheet: string): string =>
	rewritten(css, sheet, (target) => relativeAddress(target, sheet));

/** The same with addresses from the root of the host, where it becomes a part of a page that is served at any depth. */
export const absoluteStylesheet = (css: string, sheet: string, base: string): string =>
	rewritten(css, sheet, (target) => absoluteAddress(target, base));

/** Vite has written the text, so an address has no brackets. */
const rewritten = (css: string, sheet: string, addressOf: (target: Target) => string): string =>
	css.replace(/\burl\((["']?)([^"'()]+)\1\)/g, (_, quote: string, address: string) => {
		const target = resolveTarget(address, sheet);
		return `url(${quote}${target ? addressOf(target) : address}${quote})`;
	});

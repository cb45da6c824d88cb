/** Rewrites the address of each file that a stylesheet names. Vite has written the text, so an address has no brackets. */
export const rewriteStylesheet = (css: string, rewritten: (address: string) => string): string =>
	css.replace(/\burl\((["']?)([^"'()]+)\1\)/g, (_, quote: string, address: string) => {
		return `url(${quote}${rewritten(address)}${quote})`;
	});

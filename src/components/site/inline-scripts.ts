import { earlyUrls, mathUrls } from 'virtual:faces';
import first from '../../client/look/first.ts?inlined';
import { PREFETCH_RULES } from '../../client/prefetch.ts';

// The scripts that a page carries in itself. Each is the same on all pages, because the policy of the site names it by
// what it is.

/** Sets the look before the page is drawn. */
export const lookScript: string = first;

/** Which pages to fetch before they are asked for. */
export const prefetchRules: string = PREFETCH_RULES;

const paths = (urls: readonly string[]): string => JSON.stringify(urls.map((url) => url.slice(1)));

/**
 * Asks at once for the faces that the page needs; absent where the site has none of its own. Not by elements of the page:
 * these would keep the faces from loading from a disk. The page tells by its link `rel="home"` where the files are, and
 * by `data-math` that it has mathematics.
 */
export const facesScript: string | undefined =
	earlyUrls.length > 0
		? `if (location.protocol !== 'file:') {
	const files = ${paths(earlyUrls)};
	if ('math' in document.documentElement.dataset) files.push(...${paths(mathUrls)});
	for (const file of files)
		document.head.append(Object.assign(document.createElement('link'), {
			rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '',
			href: new URL(file, document.querySelector('link[rel=home]').href) }));
}`
		: undefined;

/**
 * Waits for the faces where the page lies on a disk: they come in no time, but nothing asks for them before the page is
 * drawn, so that Chromium would leave them out now and then. Stands behind the style sheets, which it has to know.
 */
export const diskFacesScript: string | undefined =
	facesScript && `if (location.protocol === 'file:') for (const face of document.fonts) face.display = 'block';`;

export const inlineScripts: readonly string[] = [lookScript, facesScript, diskFacesScript, prefetchRules].filter(
	(script) => script !== undefined,
);

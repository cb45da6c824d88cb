/** What `integrations/faces.ts` gives to the pages. */

declare module 'virtual:faces.css';

declare module 'virtual:faces' {
	/** Where the files are that every page needs, from the site's root with a slash. */
	export const earlyUrls: readonly string[];
	/** And those with mathematics. */
	export const mathUrls: readonly string[];
}

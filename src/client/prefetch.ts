/**
 * The pages of the site that a reader is about to open, by the pointer over a link or the finger on it. Every link within
 * the site is relative, so what has a colon leads elsewhere; files for programs are no pages. The links of search results
 * are made by a script, in full, and are left out: what they open has the words that were found in its address.
 */
export const PREFETCH_RULES = JSON.stringify({
	prefetch: [{ where: { selector_matches: `a[href*=".html"]:not([href*=":"])` }, eagerness: 'moderate' }],
});

/** Chrome says that it fetches nothing ahead for who saves data; another browser with these rules may. */
export function spareData(page: Document): void {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	if (connection?.saveData) page.querySelector('script[type="speculationrules"]')?.remove();
}

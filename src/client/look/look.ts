/** How the site looks: as the reader's system does, or as they chose. */
export type Look = 'system' | 'light' | 'dark';

/** The same for all sites of a host, as the key of the single-key shortcuts is. */
export const LOOK_KEY = 'sheaf:look';

export function keptLook(): Look {
	try {
		return asLook(localStorage.getItem(LOOK_KEY));
	} catch {
		return 'system';
	}
}

/** Where nothing can be stored, the look is that of the page as long as it is open. */
export function keepLook(look: Look): void {
	try {
		localStorage.setItem(LOOK_KEY, look);
	} catch {
		// The page shows it all the same.
	}
}

/** Whatever else is kept there is none of ours. */
export const asLook = (text: string | null): Look => (text === 'light' || text === 'dark' ? text : 'system');

/** The stylesheet does the rest. What the browser draws around the page follows the metas in its head. */
export function showLook(look: Look, page: Document = document): void {
	page.documentElement.dataset['look'] = look;
	const scheme = page.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
	if (scheme) scheme.content = look === 'system' ? 'light dark' : look;
	for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const scheme = meta.dataset['scheme'] ?? '';
		meta.media = look === 'system' ? `(prefers-color-scheme: ${scheme})` : look === scheme ? 'all' : 'not all';
	}
}

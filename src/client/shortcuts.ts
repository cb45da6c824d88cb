import { siteRoot } from './site-root.ts';
import { isSlashOn } from './slash-key.ts';

/** Sent to the page when the reader asks for the search; who opens it prevents the default. */
export const OPEN_SEARCH = 'sheaf:open-search';

/** Ctrl-K, Cmd-K and / open the search. Its script is loaded then, not before. */
export function startShortcuts(): void {
	document.addEventListener('keydown', (event) => {
		if (!asksForSearch(event)) return;
		event.preventDefault();
		openSearch();
	});
}

function asksForSearch(event: KeyboardEvent): boolean {
	if (event.isComposing || event.repeat || isTyping(event.target)) return false;
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey && !shiftKey;
	return key === '/' && !ctrlKey && !metaKey && !altKey && isSlashOn();
}

/** A key pressed where one writes or chooses belongs to the field; the search dialog has its own keys. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="submit"]), textarea, select, dialog *';
const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));

let loading: Promise<void> | undefined;

function openSearch(): void {
	loading ??= loadSearch().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	loading.then(() => {
		const isUnheard = document.dispatchEvent(new Event(OPEN_SEARCH, { cancelable: true }));
		if (isUnheard) goToSearchPage();
	}, goToSearchPage);
}

/** Without its script the search page can still say what is wrong. */
function goToSearchPage(): void {
	const { href, pathname } = new URL('search.html', siteRoot());
	if (pathname !== location.pathname) location.href = href;
}

function loadSearch(): Promise<void> {
	if (document.querySelector('script[src$="scripts/search.js"]')) return Promise.resolve();
	return new Promise((loaded, failed) => {
		const script = document.createElement('script');
		script.src = new URL('scripts/search.js', siteRoot()).href;
		script.onload = () => {
			loaded();
		};
		script.onerror = () => {
			script.remove();
			failed(new Error('The script of the search could not be loaded.'));
		};
		document.head.append(script);
	});
}

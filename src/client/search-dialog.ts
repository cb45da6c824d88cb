import { searchScriptUrl, searchUrl } from '../model/urls.ts';
import { addressOf, EMPTY_STATE } from '../search/state.ts';
import { onceEach } from './once-each.ts';
import { runScript } from './run-script.ts';
import { singleKeysSwitch } from './single-keys-switch.ts';
import { siteRoot } from './site-root.ts';

/**
 * Sent to the dialog each time when it has opened and the search's own script is there to answer, which prevents the
 * default.
 */
export const ANSWER_SEARCH = 'sheaf:answer-search';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page, at once, so that no letter is lost while the script that answers is loaded: then, not
 * before. Closing it gives the focus back to where it was.
 */
export function openSearchDialog(): void {
	const shown = (dialog ??= makeDialog());
	if (shown.open) return;
	shown.querySelector('[data-switch]')?.replaceChildren(singleKeysSwitch());
	shown.showModal();
	shown.querySelector('input')?.select();
	// Without its script, or with half of it, the search page can still say what is wrong.
	const goToSearchPage = (): void => {
		if (shown.open) location.href = allResults(shown);
	};
	load(new URL(`.${searchScriptUrl}`, siteRoot()).href).then(() => {
		const isUnheard = shown.dispatchEvent(new Event(ANSWER_SEARCH, { bubbles: true, cancelable: true }));
		if (isUnheard) goToSearchPage();
	}, goToSearchPage);
}

function makeDialog(): HTMLDialogElement {
	const made = document.createElement('dialog');
	made.className = 'dialog';
	made.setAttribute('aria-label', 'Search papers');
	made.innerHTML = `
		<form method="dialog" role="search" class="facts flex gap-2">
			<input class="field w-full min-w-0" type="search" aria-label="Search papers" placeholder="Search titles, abstracts, names" autocomplete="off" />
			<button class="button" type="submit" value="close" aria-label="Close the search">Close</button>
		</form>
		<p class="facts mt-3 flex flex-wrap gap-x-6">
			<a data-all>All results and filters</a>
			<span data-switch></span>
		</p>
		<p class="facts mt-3" role="status"></p>
		<p class="facts" data-dialog-correction hidden></p>
		<ol class="mt-2 grid gap-5" data-dialog-results></ol>`;
	document.body.append(made);
	wire(made);
	return made;
}

function wire(made: HTMLDialogElement): void {
	const box = made.querySelector('input');
	const all = made.querySelector<HTMLAnchorElement>('[data-all]');
	if (!box || !all) return;
	const leadToAll = (): void => {
		all.href = allResults(made);
	};
	box.addEventListener('input', leadToAll);
	box.addEventListener('keydown', (event) => {
		// While letters are put together, these keys choose among them.
		if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
		event.preventDefault();
		// Some browsers would only empty the box, and Enter would press the button that closes.
		if (event.key === 'Escape') made.close();
		else if (box.value.trim() !== '') location.href = all.href;
	});
	leadToAll();
}

/** The search page with what has been typed. */
const allResults = (made: HTMLDialogElement): string =>
	addressOf(
		{ ...EMPTY_STATE, query: made.querySelector('input')?.value ?? '' },
		new URL(`.${searchUrl}`, siteRoot()).href,
	);

const load = onceEach(runScript);

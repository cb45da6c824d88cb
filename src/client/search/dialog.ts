import { addressOf, EMPTY_STATE } from '../../search/state.ts';
import { siteRoot } from '../site-root.ts';
import { isSlashOn, setSlash } from '../slash-key.ts';
import { showAnswer } from './answer-view.ts';
import { makeReady } from './engine.ts';
import { walkWithArrows } from './results.ts';

const PAUSE = 120;
const RESULTS = 8;

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page; closing it gives the focus back to where it was. */
export function openDialog(): void {
	dialog ??= makeDialog();
	if (dialog.open) return;
	const slash = dialog.querySelector<HTMLInputElement>('[data-slash]');
	if (slash) slash.checked = isSlashOn();
	dialog.showModal();
	makeReady();
	dialog.querySelector('input')?.select();
}

function makeDialog(): HTMLDialogElement {
	const made = document.createElement('dialog');
	made.className = 'search-dialog';
	made.setAttribute('aria-label', 'Search papers');
	made.innerHTML = `
		<form method="dialog" role="search" class="facts flex gap-2">
			<input class="field w-full min-w-0" type="search" aria-label="Search papers" placeholder="Search titles and abstracts" autocomplete="off" />
			<button class="button" type="submit" value="close" aria-label="Close the search">Close</button>
		</form>
		<p class="facts mt-3 flex flex-wrap gap-x-6">
			<a data-all>All results and filters</a>
			<label><input type="checkbox" data-slash /> The / key opens this</label>
		</p>
		<p class="facts mt-3" role="status"></p>
		<p class="facts" data-dialog-correction hidden></p>
		<ol class="mt-2 grid gap-5" data-dialog-results></ol>`;
	document.body.append(made);
	wire(made);
	return made;
}

function wire(made: HTMLDialogElement): void {
	const box = made.querySelector<HTMLInputElement>('input[type="search"]');
	const list = made.querySelector('ol');
	const all = made.querySelector<HTMLAnchorElement>('[data-all]');
	const status = made.querySelector<HTMLElement>('[role="status"]');
	const correction = made.querySelector<HTMLElement>('[data-dialog-correction]');
	const slash = made.querySelector<HTMLInputElement>('[data-slash]');
	if (!box || !list || !all || !status || !correction || !slash) return;
	const places = { list, status, correction, atOnce: RESULTS };
	const run = (): void => void showAnswer({ ...EMPTY_STATE, query: box.value }, places);
	const leadToAll = (): void => {
		all.href = addressOf({ ...EMPTY_STATE, query: box.value }, new URL('search.html', siteRoot()).href);
	};
	let timer: number | undefined;
	box.addEventListener('input', () => {
		leadToAll();
		clearTimeout(timer);
		timer = window.setTimeout(run, PAUSE);
	});
	box.addEventListener('keydown', (event) => {
		// While letters are put together, these keys choose among them.
		if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
		event.preventDefault();
		// Some browsers would only empty the box, and Enter would press the button that closes.
		if (event.key === 'Escape') made.close();
		else if (box.value.trim() !== '') location.href = all.href;
	});
	slash.addEventListener('change', () => {
		setSlash(slash.checked);
	});
	walkWithArrows(box, list);
	leadToAll();
}

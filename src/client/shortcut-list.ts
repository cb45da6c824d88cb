import { singleKeysSwitch } from './single-keys-switch.ts';

let dialog: HTMLDialogElement | undefined;

/** Shows what the keys do, with the switch for those that are pressed alone. */
export function openShortcutList(): void {
	dialog ??= makeDialog();
	if (dialog.open) return;
	dialog.querySelector('[data-switch]')?.replaceChildren(singleKeysSwitch());
	dialog.showModal();
}

const SHORTCUTS = [
	{ keys: ['/', 'Ctrl K', '⌘ K'], does: 'Search' },
	{ keys: ['↓', '↑'], does: 'From the box, go through the results' },
	{ keys: ['Esc'], does: 'Back to the search box, then close' },
	{ keys: ['?'], does: 'This list' },
];

function makeDialog(): HTMLDialogElement {
	const made = document.createElement('dialog');
	made.className = 'dialog';
	made.setAttribute('aria-labelledby', 'shortcuts');
	const rows = SHORTCUTS.map(
		({ keys, does }) =>
			`<div class="contents"><dt>${keys.map((key) => `<kbd>${key}</kbd>`).join(' or ')}</dt> <dd>${does}</dd></div>`,
	);
	made.innerHTML = `
		<form method="dialog" class="flex items-baseline justify-between gap-4">
			<h2 id="shortcuts">Keyboard shortcuts</h2>
			<button class="button facts" type="submit" value="close" aria-label="Close the list">Close</button>
		</form>
		<dl class="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">${rows.join('')}</dl>
		<p class="facts mt-4" data-switch></p>`;
	document.body.append(made);
	return made;
}

import { openSearchDialog } from './search-dialog.ts';
import { openShortcutList } from './shortcut-list.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** Ctrl-K, Cmd-K and / open the search, ? the list of the shortcuts, which a button on every page opens too. */
export function startShortcuts(): void {
	document.addEventListener('keydown', (event) => {
		const open = askedFor(event);
		if (!open) return;
		event.preventDefault();
		open();
	});
	document.querySelector('[data-shortcuts]')?.addEventListener('click', openShortcutList);
}

function askedFor(event: KeyboardEvent): (() => void) | undefined {
	if (event.isComposing || event.repeat || isTyping(event.target)) return undefined;
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	const isChord = (ctrlKey || metaKey) && !altKey && !shiftKey;
	if (isChord && key.toLowerCase() === 'k') return openSearch;
	const isAlone = !ctrlKey && !metaKey && !altKey && areSingleKeysOn();
	return isAlone ? SINGLE_KEYS.get(key) : undefined;
}

/** A key pressed where one writes or chooses belongs to the field; open dialogs have their own keys. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="submit"]), textarea, select, dialog[open] *';
const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));

/** The search page needs no second search over it. */
function openSearch(): void {
	const box = document.querySelector<HTMLInputElement>('[data-search] input[type="search"]');
	if (!box) {
		openSearchDialog();
		return;
	}
	box.focus();
	box.select();
}

const SINGLE_KEYS = new Map([
	['/', openSearch],
	['?', openShortcutList],
]);

const KEY = 'sheaf:single-keys';

/**
 * Whether the shortcuts of a single key work, which a reader may switch off: who speaks to their computer says letters
 * without meaning keys. Where nothing can be stored, the choice holds for this page.
 */
export function areSingleKeysOn(): boolean {
	const here = document.documentElement.dataset['singleKeys'];
	try {
		return (here ?? localStorage.getItem(KEY)) !== 'off';
	} catch {
		return here !== 'off';
	}
}

export function setSingleKeys(isOn: boolean): void {
	const value = isOn ? 'on' : 'off';
	document.documentElement.dataset['singleKeys'] = value;
	try {
		localStorage.setItem(KEY, value);
	} catch {
		// The page remembers it as long as it is open.
	}
}

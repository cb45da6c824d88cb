const KEY = 'sheaf:slash-key';

/** Whether the / key opens the search, which a reader may switch off: where nothing can be stored, for this page. */
export function isSlashOn(): boolean {
	const here = document.documentElement.dataset['slashKey'];
	try {
		return (here ?? localStorage.getItem(KEY)) !== 'off';
	} catch {
		return here !== 'off';
	}
}

export function setSlash(isOn: boolean): void {
	const value = isOn ? 'on' : 'off';
	document.documentElement.dataset['slashKey'] = value;
	try {
		localStorage.setItem(KEY, value);
	} catch {
		// The page remembers it as long as it is open.
	}
}

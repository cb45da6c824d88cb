const KEY = 'sheaf:slash-key';

/** Whether the / key opens the search, which a reader may switch off; so it is where nothing can be stored. */
export function isSlashOn(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

export function setSlash(isOn: boolean): void {
	try {
		localStorage.setItem(KEY, isOn ? 'on' : 'off');
	} catch {
		// Where nothing can be stored the key stays on, as its box shows when the dialog is opened again.
	}
}

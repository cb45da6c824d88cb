/** Hands a text to the reader as a file. Works from a disk too. */
export function download(text: string, name: string, type: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	// The download has begun when the click returns, but Safari reads the address a little later.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies a text; where the browser does not allow it, shows it selected in a field. Answers whether it was copied. */
export async function copy(text: string, field: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		field.hidden = true;
		return true;
	} catch {
		field.hidden = false;
		field.value = text;
		field.focus();
		field.select();
		return false;
	}
}

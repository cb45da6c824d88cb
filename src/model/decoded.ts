/** A part of an address as it was before it was written into one. A stray per cent sign stands for itself, as in a browser. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

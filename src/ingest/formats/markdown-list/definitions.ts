const DEFINITION = /^ {0,3}\[([^[\]\n^][^[\]\n]{0,200})\]:[^\S\n]+<?(https?:\/\/[^\s<>]+)>?/gm;
/** `[words][label]`, `[words][]` or `[words]`, where no address follows. */
const REFERENCE = /\[((?:[^[\]]|\[[^[\]]*\])+)\](?:\[([^[\]]*)\])?(?![[(:])/g;

/** Sets the addresses that a text gives below, `[1]: https://…`, into the links of a part of it: `[words][1]`. */
export function linkedBy(text: string): (part: string) => string {
	const addresses = new Map([...text.matchAll(DEFINITION)].map(([, label = '', url = '']) => [keyOf(label), url]));
	if (addresses.size === 0) return (part) => part;
	return (part) =>
		part.replace(REFERENCE, (whole, words: string, label: string | undefined) => {
			// Running text cites by a number alone.
			if (label === undefined && /^\d+$/.test(words)) return whole;
			const url = addresses.get(keyOf(label || words));
			return url === undefined ? whole : `[${words}](<${url}>)`;
		});
}

/** Labels are told apart by neither case nor blanks. */
const keyOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

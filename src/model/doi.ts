/** Where a DOI leads. What would begin another part of an address is encoded: some DOIs hold `#` or `?`. */
export const doiUrl = (doi: string): string =>
	`https://doi.org/${encodeURI(doi).replace(/[#?]/g, (sign) => encodeURIComponent(sign))}`;

/**
 * The DOI in what people write for it: bare, with `doi:` before it, as an address, with others behind it. Nothing where
 * it is none. Two spellings that differ in capitals are one DOI.
 */
export function readDoi(written: string): string | undefined {
	const text = /^https?:/i.test(written.trim()) ? decoded(written) : written;
	const doi = DOI.exec(text)?.[0];
	return doi && withoutSentence(doi);
}

/** Angle brackets belong to a DOI where they hold a number and a code: `(SICI)1097-0258(1998)17:15<1661::AID-SIM9>3.0.CO;2-2`. */
const DOI = /\b10\.\d{4,9}\/(?:[^\s"<>\p{C}]|<(?=\w*\d)\w+:(?!\/\/)[^\s"<>\p{C}]*>)+/u;

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** Without the punctuation behind it, and without a bracket that opens before it. */
function withoutSentence(doi: string): string | undefined {
	const end = doi.replace(/[.,;:]+$/, '');
	const isOpen = end.endsWith(')') && !end.includes('(');
	const bare = isOpen ? end.slice(0, -1) : end;
	return bare.endsWith('/') ? undefined : bare;
}

import { decoded } from './decoded.ts';
import { withoutSentence } from './without-sentence.ts';

/** Where a DOI leads. What would begin another part of an address is encoded: some DOIs hold `#` or `?`. */
export const doiUrl = (doi: string): string =>
	`https://doi.org/${encodeURI(doi).replace(/[#?]/g, (sign) => encodeURIComponent(sign))}`;

/**
 * The DOI in what people write for it: bare, with `doi:` before it, as an address, with others behind it. Nothing where
 * it is none. Two spellings that differ in capitals are one DOI.
 */
export function readDoi(written: string): string | undefined {
	const text = /^https?:/i.test(written.trim()) ? decoded(written) : written;
	const doi = withoutSentence(DOI.exec(text)?.[0] ?? '', '.,;:');
	return doi === '' || doi.endsWith('/') ? undefined : doi;
}

/**
 * Angle brackets belong to a DOI where they hold a number and a code: `(SICI)1097-0258(1998)17:15<1661::AID-SIM9>3.0.CO;2-2`.
 * `](` ends the words of a link in Markdown.
 */
const DOI = /\b10\.\d{4,9}\/(?:(?!\]\()[^\s"<>\p{C}]|<(?=\w*\d)\w+:(?!\/\/)[^\s"<>\p{C}]*>)+/u;

const YEAR = String.raw`(?:19|20)\d{2}`;
const FAMILY = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const OTHERS = String.raw`${FAMILY}(?:\s+${FAMILY})?\s+et\.?\s+al\.?`;
const PAIR = String.raw`${FAMILY}(?:,\s+${FAMILY}){0,5},?\s+(?:and|&)\s+${FAMILY}`;

/** `, Lamp et al., 2022`, `by Lamp and Wick (2022)`, `(Lamp et al.)`, `(Lamp, 2022)`, `(2022)`. */
const BEHIND = new RegExp(
	String.raw`(?:[\s,;–—-]+(?:by\s+)?(?:${OTHERS}(?:,?\s*\(?${YEAR}\)?)?|${PAIR},?\s*\(?${YEAR}\)?)|\s*\((?:${OTHERS}(?:,?\s*${YEAR})?|(?:(?:${PAIR}|${FAMILY}),?\s+)?${YEAR})\))[.,\s]*$`,
	'u',
);

/** No title is longer. */
const LONGEST = 500;

/** A title without what cites the paper in passing: by family names alone no author is told. */
export const withoutCitation = (title: string): string => (title.length > LONGEST ? title : title.replace(BEHIND, ''));

/** The same before what is said of a paper; what goes on in a small letter is a sentence about its authors. */
const AHEAD = new RegExp(
	String.raw`^(?:by\s+)?(?:${OTHERS}|${PAIR}|${FAMILY}),?\s*\(?(${YEAR})\)?(?:[\s.,:;–—-]+(?=\p{Lu})|$)`,
	'u',
);

/** The year that a text begins with as part of a citation, and what comes behind it. */
export function citationAhead(text: string): { year?: string; rest: string } {
	const [cited = '', year] = AHEAD.exec(text) ?? [];
	return { ...(year !== undefined && { year }), rest: text.slice(cited.length) };
}

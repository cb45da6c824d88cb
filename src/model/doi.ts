/** Where a DOI leads. What would begin another part of an address is encoded: some DOIs hold `#` or `?`. */
export const doiUrl = (doi: string): string =>
	`https://doi.org/${encodeURI(doi).replace(/[#?]/g, (sign) => encodeURIComponent(sign))}`;

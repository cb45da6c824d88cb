/** The words of an address that leads nowhere, to be searched for: `/papers/some-slug.html` says `some slug`. */
export function lostWords(pathname: string): string {
	const last = pathname.split('/').findLast((segment) => segment !== '') ?? '';
	const words = readable(last)
		.replace(/\.[a-z]{2,5}$/i, '')
		.replace(/[-_+.\s]+/g, ' ')
		.trim();
	return /\p{L}/u.test(words) ? words : '';
}

/** Puts the words of the page's own address into its search, unless something is typed there already. */
export function fillSearch(document: Document): void {
	const field = document.querySelector<HTMLInputElement>('main [role="search"] input[type="search"]');
	if (field?.value === '') field.value = lostWords(document.location.pathname);
}

/** As it was before it was written into an address, where it is well written. */
function readable(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

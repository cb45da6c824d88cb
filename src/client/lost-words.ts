import { decoded } from '../model/decoded.ts';

/** The words of an address that leads nowhere, to be searched for: `/papers/some-slug.html` says `some slug`. */
export function lostWords(pathname: string): string {
	const last = pathname.split('/').findLast((segment) => segment !== '') ?? '';
	const words = decoded(last)
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

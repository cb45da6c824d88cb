import { searchScriptUrl } from '../model/urls.ts';
import { MissingPart } from './missing-part.ts';

/** Says on the search page that the search's own script, which comes before this one, is missing or damaged. */
export function sayWhereSearchIsAbsent(): void {
	const line = document.querySelector('[data-search-absent]');
	if (!line) return;
	line.textContent = new MissingPart(searchScriptUrl.slice(1)).message;
	line.classList.remove('unscripted');
	for (const part of document.querySelectorAll('[data-search-controls], [data-search-filters], [data-chips]'))
		part.remove();
}

import { ANSWER_SEARCH } from '../search-dialog.ts';
import { answerIn } from './dialog.ts';
import { startSearchPage } from './page.ts';

/** The search's own script: loaded with the search page, and elsewhere when a reader turns to the search. */
startSearchPage();
document.addEventListener(ANSWER_SEARCH, (event) => {
	event.preventDefault();
	if (event.target instanceof HTMLDialogElement) answerIn(event.target);
});

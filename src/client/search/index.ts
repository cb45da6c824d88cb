import { OPEN_SEARCH } from '../shortcuts.ts';
import { openDialog } from './dialog.ts';
import { startSearchPage } from './page.ts';

/** The search's own script: loaded with the search page, and elsewhere when a reader turns to the search. */
const box = startSearchPage();
document.addEventListener(OPEN_SEARCH, (event) => {
	event.preventDefault();
	// The search page needs no second search over it.
	if (!box) {
		openDialog();
		return;
	}
	box.focus();
	box.select();
});

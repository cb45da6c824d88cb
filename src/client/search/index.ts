import { OPEN_SEARCH } from '../shortcuts.ts';
import { openDialog } from './dialog.ts';
import { startSearchPage } from './page.ts';

/** The search's own script: loaded with the search page, and elsewhere when a reader turns to the search. */
document.addEventListener(OPEN_SEARCH, openDialog);
startSearchPage();

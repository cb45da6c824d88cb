import { folders, shownPath } from '../entries/folders.ts';
import { checkParts } from '../integrations/search-parts-list.ts';

/** `npm run check:dist`: whether everything that the search of the built site needs is there, and whole. */
const faults = checkParts(folders.dist);
for (const fault of faults) process.stderr.write(`${shownPath(folders.dist)}/${fault} Build the site again.\n`);
if (faults.length === 0) process.stdout.write(`${shownPath(folders.dist)}/ has every part of the search.\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

import process from 'node:process';
import { parseArgs } from 'node:util';
import { folders, shownPath } from '../entries/folders.ts';
import { checkParts } from '../integrations/search-parts-list.ts';
import { runCommand } from '../terminal/command.ts';

const HELP = `Looks whether everything that the search of the built site needs is in dist/, and whole.

  npm run check:dist     after a build, or after dist/ was copied from elsewhere

Exit code: 0 when it is, 1 when a file is missing or damaged, 2 when the command was not understood.
`;

await runCommand({
	name: 'npm run check:dist',
	help: HELP,
	options: {},
	read: (args) => parseArgs({ args, options: {} }).values,
	run: checkDist,
});

function checkDist(): number {
	const faults = checkParts(folders.dist);
	for (const fault of faults) process.stderr.write(`${shownPath(folders.dist)}/${fault} Build the site again.\n`);
	if (faults.length === 0) process.stdout.write(`${shownPath(folders.dist)}/ has every part of the search.\n`);
	return faults.length > 0 ? 1 : 0;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { folders, shownPath } from '../files/folders.ts';
import { runCommand } from '../terminal/command.ts';
import { readServerOptions, SERVER_OPTIONS, type ServerOptions } from './server-options.ts';

const HELP = `Serves the built site in dist/ on this machine, as a host would, the search included.

  npm run preview                     says the address to open in a browser
  npm run preview -- --open           opens it
  npm run preview -- --port 8000      at this port; 4321 or the next that is free without it
  npm run preview -- --host           also to other machines of your network, such as your phone

Ctrl+C ends it. dist/index.html can also be opened without any server.

Exit code: 1 when it could not begin, 2 when the command was not understood.
`;

await runCommand({
	name: 'npm run preview',
	help: HELP,
	options: SERVER_OPTIONS,
	read: readServerOptions,
	run: serveDist,
	fault: 'The server could not begin',
});

async function serveDist(server: ServerOptions): Promise<number> {
	if (!existsSync(join(folders.dist, 'index.html'))) {
		throw new Error(`there is no site in ${shownPath(folders.dist)}/ yet. Type npm run build first.`);
	}
	// It goes on in the background and ends with the process.
	await preview({ server });
	return 0;
}

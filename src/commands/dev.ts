import { existsSync, watch } from 'node:fs';
import process from 'node:process';
import { capturesFolder, topicsFolder } from '../files/folders.ts';
import { holdSite, holdSiteNow } from '../files/hold.ts';
import { ingestContent } from '../ingest/ingest-content.ts';
import { ingestLines } from '../ingest/print.ts';
import { runCommand } from '../terminal/command.ts';
import { reasonOf } from '../terminal/reasons.ts';
import { checkPlace } from './place.ts';
import { readServerOptions, SERVER_OPTIONS, type ServerOptions } from './server-options.ts';

const HELP = `Ingests content/captures/, then serves the site on this machine and shows each change when it is saved.

  npm run dev                     says the address to open in a browser
  npm run dev -- --open           opens it
  npm run dev -- --port 8000      at this port; 4321 or the next that is free without it
  npm run dev -- --host           also to other machines of your network, such as your phone

Searching needs the built site: npm run build, then npm run preview. Ctrl+C ends it.

Exit code: 1 when it could not begin, 2 when the command was not understood.
`;

/** Editors and browsers save a file in several steps; one ingest answers them all. */
const PAUSE = 200;
/** How long it is until the next try while another command is at work. */
const PAUSE_WHILE_HELD = 1000;

await runCommand({
	name: 'npm run dev',
	help: HELP,
	options: SERVER_OPTIONS,
	read: readServerOptions,
	run: serveContent,
	fault: 'The server could not begin',
});

/** A server that ingests again when a capture or a topic changes. */
async function serveContent(server: ServerOptions): Promise<number> {
	checkPlace(process.cwd(), process.platform);
	ingestAndReport(holdSite);
	const { dev } = await import('astro');
	await dev({ server });
	let timer: NodeJS.Timeout | undefined;
	const ingestIn = (pause: number): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			// Who waited for another command would answer no browser meanwhile.
			if (!ingestAndReport(holdSiteNow)) ingestIn(PAUSE_WHILE_HELD);
		}, pause);
	};
	for (const folder of [capturesFolder(), topicsFolder()].filter(existsSync)) watch(folder, () => ingestIn(PAUSE));
	return 0;
}

/**
 * A fault, such as a file that vanishes while it is read, must not end the server.
 *
 * @returns Whether the site could be held for it.
 */
function ingestAndReport(hold: typeof holdSiteNow): boolean {
	try {
		using lock = hold();
		if (!lock) return false;
		process.stdout.write(`${ingestLines(ingestContent({ promise: false })).join('\n')}\n`);
	} catch (error) {
		process.stderr.write(`The ingest failed: ${reasonOf(error)}\n`);
	}
	return true;
}

import { existsSync, watch } from 'node:fs';
import { dev } from 'astro';
import { capturesFolder, topicsFolder } from '../entries/folders.ts';
import { ingestContent } from '../ingest/ingest-content.ts';
import { ingestLines } from '../ingest/print.ts';

/** Editors and browsers save a file in several steps; one ingest answers them all. */
const PAUSE = 200;

/** `npm run dev`: the ingest, then a server that ingests again when a capture or a topic changes. */
ingestAndReport();
await dev({});
let timer: NodeJS.Timeout | undefined;
for (const folder of [capturesFolder(), topicsFolder()].filter(existsSync)) {
	watch(folder, () => {
		clearTimeout(timer);
		timer = setTimeout(ingestAndReport, PAUSE);
	});
}

/** A fault, such as a file that vanishes while it is read, must not end the server. */
function ingestAndReport(): void {
	try {
		process.stdout.write(`${ingestLines(ingestContent({ promise: false })).join('\n')}\n`);
	} catch (error) {
		process.stderr.write(`The ingest failed: ${String(error)}\n`);
	}
}

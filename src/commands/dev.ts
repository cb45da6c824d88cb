import { watch } from 'node:fs';
import { dev } from 'astro';
import { capturesFolder, topicsFolder } from '../entries/folders.ts';
import { ingestContent } from '../ingest/ingest-content.ts';
import { ingestLines } from '../ingest/print.ts';

/** Editors and saving browsers write a file in several steps; one ingest answers them all. */
const PAUSE = 200;

/** `npm run dev`: the ingest, then a server that ingests again when a capture or a topic changes. */
say();
await dev({});
let timer: NodeJS.Timeout | undefined;
for (const folder of [capturesFolder(), topicsFolder()]) {
	watch(folder, () => {
		clearTimeout(timer);
		timer = setTimeout(say, PAUSE);
	});
}

function say(): void {
	const lines = ingestLines(ingestContent(), false);
	process.stdout.write(`${lines.join('\n')}\n`);
}

import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentFolder } from '../helpers/content-folder.ts';
import { citationFileFigures } from './citation-files.ts';
import { ingestFigures } from './ingest-figures.ts';
import { inventedCaptures } from './invented-captures.ts';
import { papersFromFile, recombinedPapers } from './paper-supply.ts';
import { searchBytes, searchBytesOf } from './search-bytes.ts';
import { rounded, seconds } from './timing.ts';

/**
 * `npm run bench`: how long the ingest and the build take on invented papers, at two sizes, and how that grows. Times of
 * one machine mean little, so each is also given as a multiple of copying the same site's files.
 *
 * `npm run bench -- search`: what the first search on the built site loads; with `--papers 1000`, once or more, on sites
 * of so many papers, made of the collection's own sentences or taken `--from FILE.ndjson[.gz]`.
 *
 * `npm run bench -- exports --from FILE.ndjson[.gz]`: how long the files for citing that many papers take, and whether
 * the BibTeX is read back.
 *
 * `npm run bench -- ingest --from FILE.ndjson[.gz]`: how long the ingest of that many records takes, and its memory.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		papers: { type: 'string', multiple: true },
		query: { type: 'string', default: 'reinforcement learning' },
		from: { type: 'string' },
	},
});

if (positionals[0] === 'search') console.table(await searchRows());
else if (positionals[0] === 'ingest') console.table(ingestFigures(fileGiven()));
else if (positionals[0] === 'exports') console.table(citationFileFigures(fileGiven()));
else console.table((values.papers?.map(Number) ?? [250, 1000]).flatMap(measure));

async function searchRows(): Promise<object[]> {
	if (!values.papers) return searchBytes(values.query);
	const rows: object[] = [];
	for (const count of values.papers.map(Number)) {
		const papers = values.from === undefined ? recombinedPapers(count) : papersFromFile(values.from).slice(0, count);
		rows.push(...(await searchBytesOf(papers, values.query)));
	}
	return rows;
}

function fileGiven(): string {
	if (values.from === undefined) throw new Error('Found no file of papers, expected one with --from FILE.ndjson[.gz].');
	return values.from;
}

interface Row {
	papers: number;
	phase: string;
	seconds: number;
	'per paper (ms)': number;
	'× copying the site': number;
}

function measure(papers: number): Row[] {
	const folder = new ContentFolder();
	cpSync('content/topics', join(folder.content, 'topics'), { recursive: true });
	cpSync('content/site.yaml', join(folder.content, 'site.yaml'));
	for (const { name, text } of inventedCaptures(papers)) folder.write(`captures/${name}`, text);
	const phases: [string, number][] = [
		['ingest, everything new', seconds(() => void folder.ingest())],
		['ingest, nothing new', seconds(() => void folder.ingest())],
		['build, nothing new to ingest', seconds(() => void folder.build())],
	];
	const copying = seconds(() => void spawnSync('cp', ['-r', join(folder.root, 'dist'), join(folder.root, 'copy')]));
	rmSync(folder.root, { recursive: true });
	return phases.map(([phase, time]) => ({
		papers,
		phase,
		seconds: rounded(time),
		'per paper (ms)': rounded((time * 1000) / papers),
		'× copying the site': rounded(time / copying),
	}));
}

import { parseArgs } from 'node:util';
import { buildBench } from './build-bench.ts';
import { citationFileFigures } from './citation-files.ts';
import { ingestFigures } from './ingest-figures.ts';
import { papersFromFile, recombinedPapers } from './paper-supply.ts';
import { searchBytes, searchBytesOf } from './search-bytes.ts';
import { writeFigures } from './write-figures.ts';

/**
 * `npm run bench`: what it takes to build the whole site at 253, 1,000 and 10,000 papers, with `--all` also at 50,000,
 * or with `--papers 1000`, once or more, at these sizes; beside it, where `hugo` is installed, what Hugo and Pagefind
 * take for a plain site of the same papers. It writes latest.json and what is drawn from it in docs/performance/, which
 * `npm run bench -- figures` draws again.
 *
 * `npm run bench -- search`: what the first search on the built site loads; with `--papers`, on sites of so many papers.
 *
 * `npm run bench -- exports`: how long the files for citing so many papers take, and whether the BibTeX is read back.
 *
 * `npm run bench -- ingest`: how long the ingest takes, and its memory.
 *
 * The papers are made of the collection's own sentences, or taken from records with `--corpus FILE.ndjson[.gz]`, which
 * the last two need.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		papers: { type: 'string', multiple: true },
		all: { type: 'boolean', default: false },
		query: { type: 'string', default: 'reinforcement learning' },
		corpus: { type: 'string' },
	},
});

const SIZES = [253, 1000, 10_000];
const sizes = values.papers?.map(Number);

if (positionals[0] === 'search') console.table(await searchRows());
else if (positionals[0] === 'ingest') console.table(ingestFigures(corpusGiven()));
else if (positionals[0] === 'exports') console.table(citationFileFigures(corpusGiven()));
else if (positionals[0] === 'figures') await writeFigures();
else await buildBench(sizes ?? (values.all ? [...SIZES, 50_000] : SIZES), values.corpus);

async function searchRows(): Promise<object[]> {
	if (!sizes) return searchBytes(values.query);
	const rows: object[] = [];
	for (const count of sizes) {
		const papers =
			values.corpus === undefined ? recombinedPapers(count) : papersFromFile(values.corpus).slice(0, count);
		rows.push(...(await searchBytesOf(papers, values.query)));
	}
	return rows;
}

function corpusGiven(): string {
	if (values.corpus === undefined)
		throw new Error('Found no file of papers, expected one with --corpus FILE.ndjson[.gz].');
	return values.corpus;
}

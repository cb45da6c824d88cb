import { parseArgs } from 'node:util';
import { quote } from '../../src/model/problem.ts';
import { runCommand } from '../../src/terminal/command.ts';
import { buildBench } from './build-bench.ts';
import { citationFileFigures } from './citation-files.ts';
import { ingestFigures } from './ingest-figures.ts';
import { papersFromFile, recombinedPapers } from './paper-supply.ts';
import { searchBytes, searchBytesOf } from './search-bytes.ts';
import { writeFigures } from './write-figures.ts';

const HELP = `Measures what the site costs. It takes long: minutes for the whole, hours with --all.

  npm run bench                     what it takes to build the whole site at 253, 1,000 and 10,000 papers, beside Hugo
                                    and Pagefind where hugo is installed; written to docs/performance/
  npm run bench -- figures          draws docs/performance/ again from the last run
  npm run bench -- search           what the first search on the built site loads
  npm run bench -- ingest           how long the ingest takes, and its memory; needs --corpus
  npm run bench -- exports          how long the files for citing take, and whether they are read back; needs --corpus
      --papers 1000                 at this size, and at others where it is given more than once
      --all                         at 50,000 papers too
      --corpus FILE.ndjson[.gz]     of these records; without it, of the collection's own sentences put together anew
      --query "some words"          what is searched for

Exit code: 0 when it was measured, 1 when it was not, 2 when the command was not understood.
`;

const OPTIONS = {
	papers: { type: 'string', multiple: true },
	all: { type: 'boolean', default: false },
	query: { type: 'string', default: 'reinforcement learning' },
	corpus: { type: 'string' },
} as const;

const SUBJECTS = ['figures', 'search', 'ingest', 'exports'] as const;
const SIZES = [253, 1000, 10_000];

await runCommand({ name: 'npm run bench', help: HELP, options: OPTIONS, read: readOptions, run: measure });

interface Options {
	subject: (typeof SUBJECTS)[number] | undefined;
	sizes: number[] | undefined;
	all: boolean;
	query: string;
	corpus: string | undefined;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
	const [word, stray] = positionals;
	const subject = SUBJECTS.find((one) => one === word);
	const unknown = stray ?? (subject === undefined ? word : undefined);
	if (unknown !== undefined) return `Found ${quote(unknown)}, expected one of ${SUBJECTS.join(', ')}, or nothing.`;
	const odd = values.papers?.find((count) => !/^[1-9]\d*$/.test(count));
	if (odd !== undefined) return `Found --papers ${quote(odd)}, expected a number such as 1000.`;
	if ((subject === 'ingest' || subject === 'exports') && values.corpus === undefined) {
		return 'Found no file of papers, expected one with --corpus FILE.ndjson[.gz].';
	}
	return { ...values, subject, sizes: values.papers?.map(Number), corpus: values.corpus };
}

async function measure({ subject, sizes, all, query, corpus }: Options): Promise<number> {
	if (subject === 'search') console.table(await searchRows({ sizes, query, corpus }));
	else if (subject === 'ingest') console.table(ingestFigures(corpus ?? ''));
	else if (subject === 'exports') console.table(citationFileFigures(corpus ?? ''));
	else if (subject === 'figures') await writeFigures();
	else await buildBench(sizes ?? (all ? [...SIZES, 50_000] : SIZES), corpus);
	return 0;
}

type SearchOptions = Pick<Options, 'sizes' | 'query' | 'corpus'>;

async function searchRows({ sizes, query, corpus }: SearchOptions): Promise<object[]> {
	if (!sizes) return searchBytes(query);
	const rows: object[] = [];
	for (const count of sizes) {
		const papers = corpus === undefined ? recombinedPapers(count) : papersFromFile(corpus).slice(0, count);
		rows.push(...(await searchBytesOf(papers, query)));
	}
	return rows;
}

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readTopics } from '../../src/entries/read-topics.ts';
import { topicsFolder } from '../../src/files/folders.ts';
import { classify, compileTopics } from '../../src/ingest/classify.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { relatePapers } from '../../src/related/related-papers.ts';
import { runCommand } from '../../src/terminal/command.ts';
import { exponentBetween, type Measure } from './growth.ts';
import { type BenchPaper, papersFromFile, recombinedPapers } from './paper-supply.ts';
import { rounded } from './timing.ts';

const HELP = `Measures how much processor time it takes to file papers under topics and to relate them, and how that grows.

  npm run bench:topics                                     at 1,000, 5,000 and 10,000 papers
  npm run bench:topics -- --papers 500 --papers 2000       at these sizes
  npm run bench:topics -- --corpus records.ndjson.gz       of these records; without it, of the collection's own sentences

Exit code: 0 when it was measured, 1 when it was not, 2 when the command was not understood.
`;

/** Every size runs in a process of its own, so that its memory is its own: `one` asks for it. */
const OPTIONS = {
	papers: { type: 'string', multiple: true },
	corpus: { type: 'string' },
	one: { type: 'string' },
} as const;

interface Options {
	papers?: string[];
	corpus?: string;
	one?: string;
}

await runCommand({
	name: 'npm run bench:topics',
	help: HELP,
	options: OPTIONS,
	read: (args): Options => parseArgs({ args, options: OPTIONS }).values,
	run: measureTopics,
});

interface Figures {
	papers: number;
	'filing (s)': number;
	'relating (s)': number;
	'per paper (ms)': number;
	'peak memory (MB)': number;
}

function measureTopics({ papers, corpus, one }: Options): number {
	if (one !== undefined) console.log(JSON.stringify(measure(Number(one), corpus)));
	else console.table(withGrowth(sizesOf(papers, corpus).map((size) => inOwnProcess(size, corpus))));
	return 0;
}

function sizesOf(papers: string[] | undefined, corpus: string | undefined): number[] {
	const all = corpus === undefined ? [1000, 5000, 10_000] : [papersFromFile(corpus).length];
	return papers?.map(Number) ?? all;
}

function inOwnProcess(papers: number, corpus: string | undefined): Figures {
	const given = corpus === undefined ? [] : ['--corpus', corpus];
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[import.meta.filename, '--one', String(papers), ...given],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout) as Figures;
}

function measure(count: number, corpus: string | undefined): Figures {
	const papers = corpus === undefined ? recombinedPapers(count) : papersFromFile(corpus).slice(0, count);
	const topics = readTopics(topicsFolder(), new ProblemLog());
	let filed: (BenchPaper & { topics: string[] })[] = [];
	const filing = processorSeconds(() => {
		const classifier = compileTopics(topics);
		filed = papers.map((paper) => ({ ...paper, topics: classify(paper, classifier).topics }));
	});
	const relating = processorSeconds(() => relatePapers(filed, topics));
	return {
		papers: papers.length,
		'filing (s)': rounded(filing),
		'relating (s)': rounded(relating),
		'per paper (ms)': rounded(((filing + relating) * 1000) / papers.length),
		'peak memory (MB)': Math.round(process.resourceUsage().maxRSS / 1024),
	};
}

/** Growth of 1 is in step with the papers, 2 with their square. */
function withGrowth(rows: readonly Figures[]): (Figures & { growth: number | string })[] {
	return rows.map((row, index) => {
		const before = rows[index - 1];
		if (!before) return { ...row, growth: '' };
		return { ...row, growth: rounded(exponentBetween(measureOf(before), measureOf(row))) };
	});
}

function measureOf(figures: Figures): Measure {
	return { papers: figures.papers, cpu: figures['filing (s)'] + figures['relating (s)'] };
}

function processorSeconds(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

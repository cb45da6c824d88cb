import process from 'node:process';
import { parseArgs } from 'node:util';
import { capturesFolder } from '../files/folders.ts';
import { holdSite } from '../files/hold.ts';
import { isRealDay } from '../model/date.ts';
import { ProblemLog } from '../model/problem.ts';
import { runCommand } from '../terminal/command.ts';
import type { Explanation } from './explain.ts';
import { ingestContent } from './ingest-content.ts';
import { ingestLines, takenLines } from './print.ts';
import { takeIn } from './take-in.ts';

const HELP = `Reads content/captures/ and writes one entry per paper into content/papers/.

  npm run ingest                            ingest every capture
  npm run ingest -- list.bib folder …       copy files, or all files of a folder, into content/captures/ first
  npm run ingest -- -                       the same with what is piped in
  npm run ingest -- --check                 say what would change, write nothing; exit 1 if anything would
  npm run ingest -- --explain               list every repair of a title or abstract, before and after
  npm run ingest -- --explain topics [slug] list the phrases that decide each paper's topics, or one paper's
  npm run ingest -- --captured 2025-12-09   the day of captures that do not tell their year; it is written into
                                            their sidecars

Exit code: 0 when all is well, 1 when a record or a file was refused or a promised address would vanish, 2 when the command was not understood.
`;

const OPTIONS = {
	check: { type: 'boolean' },
	explain: { type: 'boolean' },
	captured: { type: 'string' },
} as const;

await runCommand({
	name: 'npm run ingest',
	help: HELP,
	options: OPTIONS,
	read: readOptions,
	run: ingest,
	fault: 'The ingest could not be finished',
});

function ingest(options: Options): number {
	// Held over both steps: what is taken in is written too.
	using _lock = options.check ? undefined : holdSite();
	const log = new ProblemLog();
	const taken = takeIn(options.files, capturesFolder(), log);
	const outcome = ingestContent(options, log);
	process.stdout.write(`${[...takenLines(taken), ...ingestLines(outcome, options)].join('\n')}\n`);
	const { plan, sidecars, promises } = outcome;
	if (log.hasRefusals || promises.broken.length > 0) return 1;
	const differs = plan.added.length + plan.changed.length + sidecars.length + promises.added.length > 0;
	return options.check && differs ? 1 : 0;
}

interface Options {
	check: boolean;
	explain: Explanation | undefined;
	captured: string | undefined;
	/** To be taken in first. */
	files: string[];
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
	const { check = false, captured } = values;
	const explain = values.explain ? explanationOf(positionals) : undefined;
	const files = values.explain ? [] : positionals;
	if (check && files.length > 0) return 'Found --check with files, expected one of them: --check writes nothing.';
	if (typeof explain === 'string') return explain;
	if (captured !== undefined && !isRealDay(captured)) {
		return `Found --captured ${captured}, expected a day such as 2025-12-09.`;
	}
	return { check, explain, captured, files };
}

/** What to explain: `topics`, with slugs where only some papers are asked for; without a word, the repairs. */
function explanationOf([what = 'repairs', ...slugs]: string[]): Explanation | string {
	if (what === 'topics') return { what, slugs };
	if (what === 'repairs' && slugs.length === 0) return { what };
	return `Found --explain ${[what, ...slugs].join(' ')}, expected --explain, or --explain topics and slugs.`;
}

import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSite } from '../entries/read-site.ts';
import type { Manners } from '../fetch/ask.ts';
import { FETCH_OPTIONS, type Question, readFetchOptions, type Source } from '../fetch/options.ts';
import { type Errand, fetchLists, type Tally } from '../fetch/run.ts';
import { capturesFolder, siteFile } from '../files/folders.ts';
import { holdSite } from '../files/hold.ts';
import { counted } from '../model/counted.ts';
import { printable, ProblemLog } from '../model/problem.ts';
import { runCommand } from '../terminal/command.ts';

const HELP = `Fetches lists of papers into content/captures/. Nothing that is there is fetched again.

  npm run fetch -- hf 2025-10-01..2025-10-31           the Daily Papers of Hugging Face, a file for each day
  npm run fetch -- hf 2025-10-01                       of one day
  npm run fetch -- arxiv "cat:cs.LG AND all:reward"    what arXiv finds, the newest first, a file for each 100
      --max 200        how many papers; 100 without it, 2000 at most
  npm run fetch -- arxiv 1706.03762 2501.12948         the papers with these numbers, or addresses at arXiv

One question is asked at a time, with pauses between. What fails is told with what to do about it.

Exit code: 0 when all was fetched, 1 when something was not, 2 when the command was not understood.
`;

const PAUSES = { hf: 1000, arxiv: 3000 };
const ADDRESSES = { hf: 'SHEAF_HF_API', arxiv: 'SHEAF_ARXIV_API' };

await runCommand({
	name: 'npm run fetch',
	help: HELP,
	options: FETCH_OPTIONS,
	read: readFetchOptions,
	run: fetchAll,
	fault: 'The fetch could not be finished',
});

async function fetchAll(question: Question): Promise<number> {
	const tally = await fetchLists(question, errandFor(question.source));
	process.stdout.write(`${summary(tally)}\n`);
	return tally.failed > 0 ? 1 : 0;
}

function errandFor(source: Source): Errand {
	return {
		folder: capturesFolder(),
		today: new Date().toISOString().slice(0, 10),
		api: process.env[ADDRESSES[source]],
		manners: mannersFor(source),
		hold: holdSite,
		say: (line) => void process.stdout.write(`${printable(line)}\n`),
	};
}

/** The environment shortens the waiting in tests. */
function mannersFor(source: Source): Manners {
	return {
		userAgent: userAgent(),
		pause: Number(process.env['SHEAF_FETCH_PAUSE'] ?? PAUSES[source]),
		patience: Number(process.env['SHEAF_FETCH_PATIENCE'] ?? 60_000),
		tries: 5,
		longestWait: 10 * 60_000,
		longestAnswer: 50_000_000,
		wait: (milliseconds) => sleep(milliseconds),
	};
}

/** Who asks, so that a server's keeper can find out. */
function userAgent(): string {
	const address = process.env['SITE_URL'] || readSite(siteFile(), new ProblemLog())?.url;
	return address === undefined ? 'Sheaf' : `Sheaf (+${address})`;
}

function summary({ saved, there, empty, failed }: Tally): string {
	const parts = [
		`${counted(saved, 'file')} saved`,
		...(there > 0 ? [`${there} there already`] : []),
		...(empty > 0 ? [`${empty} empty`] : []),
		...(failed > 0 ? [`${failed} failed`] : []),
	];
	return `${parts.join(', ')}.${saved > 0 ? ' npm run ingest reads them.' : ''}`;
}

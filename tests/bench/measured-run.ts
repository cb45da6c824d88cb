import { spawn } from 'node:child_process';
import { rounded } from './timing.ts';
import { watchTree } from './watch-tree.ts';

/** What a run has cost, with all processes that it started: seconds, and megabytes at most. */
export interface Cost {
	wall: number;
	cpu: number;
	/** Absent where the system does not tell it. */
	rss?: number;
}

/** bash tells the time of a command and of all that were waited for. */
const TIMED = `TIMEFORMAT='%R %U %S'; time "$@"`;

/**
 * Runs a command to its end and tells what it has cost.
 *
 * @throws Error with what it said, where it fails.
 */
export async function measuredRun(
	command: readonly string[],
	environment: NodeJS.ProcessEnv = process.env,
): Promise<Cost> {
	const run = spawn('bash', ['-c', TIMED, 'bash', ...command], {
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const watched = watchTree(run.pid ?? 0);
	let [output, errors] = ['', ''];
	run.stdout.on('data', (part: Buffer) => (output += part.toString()));
	run.stderr.on('data', (part: Buffer) => (errors += part.toString()));
	const code = await new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
	const seen = watched();
	if (code !== 0) throw new Error(`${command.join(' ')}\n${output}\n${errors}`);
	const { wall, cpu } = timesIn(errors);
	// bash does not know of a process that nobody waited for, as Node does not wait for Pagefind's when it ends.
	return seen ? { wall, cpu: rounded(Math.max(cpu, seen.cpu)), rss: seen.rss } : { wall, cpu };
}

/** The times that bash wrote last: real, user and system, each with the sign that the language of the system has in numbers. */
export function timesIn(written: string): { wall: number; cpu: number } {
	const [, ...times] = /(\d+[.,]\d+) (\d+[.,]\d+) (\d+[.,]\d+)\s*$/.exec(written) ?? [];
	const [wall, user, system] = times.map((time) => Number(time.replace(',', '.')));
	if (wall === undefined || user === undefined || system === undefined)
		throw new Error(`Found no times in ${JSON.stringify(written.slice(-200))}, expected bash to end with three.`);
	return { wall, cpu: rounded(user + system) };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it. */
export interface RunningProcess {
	pid: number;
	parent: number;
	/** Seconds of the processor that it has used itself. */
	cpu: number;
}

/** The processes that run. Undefined where there is no `/proc`. */
export function runningProcesses(): RunningProcess[] | undefined {
	if (!existsSync('/proc/self/stat')) return undefined;
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => processOf(pid) ?? []);
}

/** A process with those that it started, and theirs. */
export function treeOf(processes: readonly RunningProcess[], root: number): RunningProcess[] {
	const children = Map.groupBy(processes, ({ parent }) => parent);
	const below = (pid: number): RunningProcess[] =>
		(children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
	return [...processes.filter(({ pid }) => pid === root), ...below(root)];
}

/** What a process holds, in kilobytes: nothing where it has ended in the meantime. */
export const memoryOf = ({ pid }: RunningProcess): number =>
	Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);

/** Linux tells times in hundredths of a second, whatever its own clock does. */
const TICKS = 100;

function processOf(pid: string): RunningProcess | undefined {
	const text = textOf(`/proc/${pid}/stat`);
	// The name of the program comes first and may hold anything, a bracket too.
	const fields = text
		.replace(/^.*\) /s, '')
		.split(' ')
		.map(Number);
	const [parent, user = 0, system = 0] = [fields[1], fields[11], fields[12]];
	return parent === undefined ? undefined : { pid: Number(pid), parent, cpu: (user + system) / TICKS };
}

/** Empty where the process has ended in the meantime. */
function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

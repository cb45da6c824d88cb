import { memoryOf, type RunningProcess, runningProcesses, treeOf } from './process-tree.ts';

/** What was seen of a process and of all that it started. */
export interface Watched {
	/** Seconds of CPU, as far as they were seen: the last moments of a process may be missing. */
	cpu: number;
	/** The most memory that they held together, in megabytes. Pages that two of them share count twice. */
	rss: number;
}

const BETWEEN_LOOKS = 100;

/** Looks at a process from time to time until it is told to stop. Sees nothing where the system does not show it. */
export function watchTree(root: number): () => Watched | undefined {
	if (runningProcesses() === undefined) return () => undefined;
	const record = new TreeRecord();
	const looking = setInterval(() => {
		const tree = treeOf(runningProcesses() ?? [], root);
		record.look(tree, tree.map(memoryOf));
	}, BETWEEN_LOOKS);
	return () => {
		clearInterval(looking);
		return record;
	};
}

/** Adds up what is seen in several looks. */
export class TreeRecord implements Watched {
	rss = 0;
	private readonly times = new Map<number, number>();

	get cpu(): number {
		return [...this.times.values()].reduce((sum, time) => sum + time, 0);
	}

	/** Takes the memory of each in kilobytes. */
	look(tree: readonly RunningProcess[], memory: readonly number[]): void {
		for (const { pid, cpu } of tree) this.times.set(pid, Math.max(cpu, this.times.get(pid) ?? 0));
		const together = memory.reduce((sum, kilobytes) => sum + kilobytes, 0);
		this.rss = Math.max(this.rss, Math.round(together / 1024));
	}
}

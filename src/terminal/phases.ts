import process from 'node:process';

/** A step of a command and what it took, in seconds. */
export interface Phase {
	phase: string;
	wall: number;
	/** Of this process: what other programs use that a step runs is not counted. */
	cpu: number;
}

export interface Profile {
	/** In the order in which they ended. */
	phases: readonly Phase[];
	total: {
		wall: number;
		cpu: number;
		/** The most memory that the process had at a time, in megabytes. */
		rss: number;
	};
}

const phases: Phase[] = [];

/** Keeps what a step took for the profile of this run. */
export function recordPhase(phase: Phase): Phase {
	phases.push(phase);
	return phase;
}

/** What this run has taken so far. Time that belongs to no step is in the total alone. */
export function profile(): Profile {
	const { user, system } = process.cpuUsage();
	const rss = process.resourceUsage().maxRSS / 1024;
	return { phases, total: { wall: process.uptime(), cpu: (user + system) / 1e6, rss } };
}

/** A step shorter than this is not worth a line. */
const SHORTEST = 0.1;

/** A table of the steps, the slowest marked. */
export function profileLines({ phases: all, total }: Profile): string[] {
	const shown = all.filter(({ wall }) => wall >= SHORTEST);
	const rest = total.wall - shown.reduce((sum, { wall }) => sum + wall, 0);
	const longest = Math.max(0, ...shown.map(({ phase }) => phase.length));
	const slowest = Math.max(...shown.map(({ wall }) => wall));
	const line = (name: string, wall: number, mark = ''): string =>
		`  ${name.padEnd(longest)}  ${wall.toFixed(1).padStart(6)} s${mark}`;
	return [
		`This took ${total.wall.toFixed(1)} s and at most ${Math.round(total.rss)} MB:`,
		...shown.map(({ phase, wall }) => line(phase, wall, wall === slowest ? '  the slowest' : '')),
		line('All else', rest),
	];
}

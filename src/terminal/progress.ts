import { stderr } from 'node:process';

/** Shows how far a step is. On a terminal one line is rewritten; elsewhere nothing is shown but the end. */
export interface Progress {
	update: (done: number, total: number) => void;
	/** Ends the step and leaves a plain line behind when it took more than a second. */
	done: () => void;
}

const SLOW = 1000;
const REDRAW = 100;

export function startProgress(title: string, now: () => number = Date.now): Progress {
	const started = now();
	let drawn = 0;
	const isTerminal = stderr.isTTY;
	const elapsed = (): number => now() - started;
	return {
		update: (done, total) => {
			if (!isTerminal || elapsed() < SLOW || now() - drawn < REDRAW) return;
			drawn = now();
			stderr.write(`\r\u001b[K${title} ${done} of ${total}`);
		},
		done: () => {
			if (isTerminal && drawn > 0) stderr.write('\r\u001b[K');
			if (elapsed() >= SLOW) stderr.write(`${title}: ${(elapsed() / 1000).toFixed(1)} s\n`);
		},
	};
}

import process, { stderr } from 'node:process';
import { type Phase, recordPhase } from './phases.ts';

/** Shows that a step is under way and how far it is. On a terminal one line is rewritten; elsewhere nothing shows but the end. */
export interface Progress {
	update: (done: number, total: number) => void;
	/** Ends the step and leaves a plain line behind when it took more than a second. */
	done: () => Phase;
}

const SLOW = 1000;
const REDRAW = 100;

export function startProgress(title: string, now: () => number = Date.now): Progress {
	const started = now();
	const used = process.cpuUsage();
	let drawn = started;
	const draw = (text: string): void => {
		if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
	};
	draw(`${title} …`);
	return {
		update: (done, total) => {
			if (now() - drawn < REDRAW) return;
			drawn = now();
			draw(`${title}: ${done} of ${total}`);
		},
		done: () => {
			draw('');
			const elapsed = now() - started;
			if (elapsed >= SLOW) stderr.write(`${title}: ${(elapsed / 1000).toFixed(1)} s\n`);
			const { user, system } = process.cpuUsage(used);
			return recordPhase({ phase: title, wall: elapsed / 1000, cpu: (user + system) / 1e6 });
		},
	};
}

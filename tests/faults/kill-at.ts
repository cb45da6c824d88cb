import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** Loaded before a program: kills it, as a person or the system might, just before its KILL_ATth change of the disk. */
const CHANGES = [
	'linkSync',
	'mkdirSync',
	'openSync',
	'renameSync',
	'rmdirSync',
	'rmSync',
	'writeFileSync',
	'writeSync',
] as const;

const last = Number(process.env['KILL_AT']);
let done = 0;

for (const name of CHANGES) {
	const change = fs[name] as (...given: unknown[]) => unknown;
	Object.assign(fs, {
		[name]: (...given: unknown[]): unknown => {
			const isReading = name === 'openSync' && (given[1] === undefined || given[1] === 'r');
			if (!isReading && (done += 1) === last) process.kill(process.pid, 'SIGKILL');
			return change(...given);
		},
	});
}
syncBuiltinESMExports();

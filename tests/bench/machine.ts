import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';
import { pagefindBinary } from './pagefind-binary.ts';

/** What the figures were measured on, without anything that names the machine. */
export interface Machine {
	processor: string;
	cores: number;
	/** Megabytes. */
	memory: number;
	system: string;
	node: string;
	pagefind: string;
	/** Absent where it is not installed. */
	hugo?: string;
}

export function machine(): Machine {
	const hugo = versionOf('hugo', 'version');
	return {
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		cores: availableParallelism(),
		memory: Math.round(totalmem() / 1024 ** 2),
		system: `${process.platform} ${process.arch}`,
		node: process.versions.node,
		pagefind: versionOf(pagefindBinary(), '--version') ?? 'unknown',
		...(hugo !== undefined && { hugo }),
	};
}

/** What a program says of its version, if it is there. */
function versionOf(program: string, option: string): string | undefined {
	const { error, stdout } = spawnSync(program, [option], { encoding: 'utf8' });
	return error ? undefined : /\d+\.\d+\.\d+/.exec(stdout)?.[0];
}

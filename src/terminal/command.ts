import process from 'node:process';
import type { ParseArgsOptionsConfig } from 'node:util';
import { outliveReaders } from './closed-pipe.ts';
import { reasonOf } from './reasons.ts';
import { lostOption, strayOption } from './stray-options.ts';

/** A command of `npm run`. What it is told comes as words; it ends with an exit code. */
export interface Command<Options> {
	/** As it is typed, such as `npm run build`. */
	name: string;
	/** What it does, what may be typed, examples and exit codes. */
	help: string;
	options: ParseArgsOptionsConfig;
	/** What was asked for, or what is wrong with it; what parseArgs throws is worded here. */
	read: (args: string[]) => Options | string;
	run: (options: Options) => number | Promise<number>;
	/** Stands before the words of an error that ended it. */
	fault?: string;
}

/** Answers `--help`, says what to type in place of what is not understood (exit code 2), or does what it is told. */
export async function runCommand<Options>(
	command: Command<Options>,
	args: string[] = process.argv.slice(2),
): Promise<void> {
	outliveReaders();
	process.once('exit', (code) => {
		if (code === UNSETTLED) fail(command, new Error('It waited for something that never came.'));
	});
	// Astro would tell its makers of every build and every machine, and keep a note of it in the person's home.
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	try {
		process.exitCode = await exitCodeOf(command, args);
	} catch (error) {
		fail(command, error);
	}
}

/** Node's exit code where nothing is left to do and a promise is still waited for. */
const UNSETTLED = 13;

/** Says why the command has failed. Its stack would help nobody. */
function fail({ fault }: Pick<Command<unknown>, 'fault'>, error: unknown): void {
	const words = reasonOf(error);
	process.stderr.write(`${fault === undefined ? '' : `\n${fault}:${words.includes('\n') ? '\n' : ' '}`}${words}\n`);
	process.exitCode = 1;
}

async function exitCodeOf<Options>(command: Command<Options>, args: string[]): Promise<number> {
	const { help, read, run } = command;
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(help);
		return 0;
	}
	const options = lostOption(command, process.env) ?? readOptions(command, () => read(args));
	if (typeof options !== 'string') return run(options);
	process.stderr.write(`${options}\n\n${help}`);
	return 2;
}

function readOptions<Options>(command: Command<Options>, read: () => Options | string): Options | string {
	try {
		return read();
	} catch (error) {
		const words = strayOption(command, error);
		if (words === undefined) throw error;
		return words;
	}
}

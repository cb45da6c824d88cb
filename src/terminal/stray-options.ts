import type { ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../model/distance.ts';

/** What is typed and what may be. */
interface Typed {
	name: string;
	options: ParseArgsOptionsConfig;
}

/** What to type in place of what parseArgs did not understand; nothing where the error is another one. */
export function strayOption({ name, options }: Typed, error: unknown): string | undefined {
	const { code = '', message = '' } = error as { code?: string; message?: string };
	if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
	const known = Object.keys(options);
	const expected = known.length === 0 ? 'no option but --help' : `one of ${known.map(dashed).join(', ')}`;
	const typed = /'(--?)([^\s'=]+)/.exec(message);
	if (code.endsWith('UNKNOWN_OPTION') && typed) {
		const near = nearest(typed[2] ?? '', known, FURTHEST);
		const hint = near === undefined ? '' : ` Type ${name} -- ${dashed(near)} if you mean that.`;
		return `Found ${typed[1] ?? ''}${typed[2] ?? ''}, expected ${expected}.${hint}`;
	}
	if (code.endsWith('UNEXPECTED_POSITIONAL')) {
		return `Found ${/'(.*?)'/.exec(message)?.[1] ?? 'a word'}, expected ${expected}.`;
	}
	const [option = ''] = typed?.[2] ? [typed[2]] : [];
	const isText = options[option]?.type === 'string';
	return `Found ${dashed(option)} ${isText ? 'without a value' : 'with a value'}, expected it ${isText ? 'with one' : 'alone'}.`;
}

/**
 * npm takes options for its own where `--` does not stand before them, and hands them on in the environment only. A
 * command that went on would do something else than it was told.
 */
export function lostOption({ name, options }: Typed, environment: NodeJS.ProcessEnv): string | undefined {
	const lost = Object.keys(options).filter((option) => environment[`npm_config_${option}`] !== undefined);
	if (lost.length === 0) return undefined;
	// npm takes the values of options that it does not know for words, or not at all.
	const again = lost.map((option) => (options[option]?.type === 'string' ? `${dashed(option)} …` : dashed(option)));
	return `Found ${lost.map(dashed).join(' and ')} before the two hyphens that part a command's options from npm's own, expected it behind them. Type ${name} -- ${again.join(' ')}`;
}

const dashed = (option: string): string => `--${option}`;

const FURTHEST = 2;

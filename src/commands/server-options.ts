import { parseArgs } from 'node:util';
import { quote } from '../model/problem.ts';

/** Where a server on this machine answers, as Astro takes it. */
export interface ServerOptions {
	port?: number;
	host?: boolean;
	open?: boolean;
}

export const SERVER_OPTIONS = {
	port: { type: 'string' },
	host: { type: 'boolean' },
	open: { type: 'boolean' },
} as const;

const MOST = 65_535;

/** The options, or what is wrong with them. */
export function readServerOptions(args: string[]): ServerOptions | string {
	const { port, host = false, open = false } = parseArgs({ args, options: SERVER_OPTIONS }).values;
	if (port === undefined) return { host, open };
	const isPort = /^[1-9]\d*$/.test(port) && Number(port) <= MOST;
	return isPort ? { port: Number(port), host, open } : `Found --port ${quote(port)}, expected a number such as 8000.`;
}

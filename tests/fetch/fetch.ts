import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readFetchOptions } from '../../src/fetch/options.ts';
import { type Errand, fetchLists, type Tally } from '../../src/fetch/run.ts';
import { type Answer, serveAnswers, type Server } from './server.ts';

let folder: string;
let running: Server | undefined;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sheaf-fetch-'));
});

afterEach(async () => {
	await running?.close();
	running = undefined;
	rmSync(folder, { recursive: true });
});

/** The content folder of this test. */
export const content = (): string => folder;

/** Starts the server of this test. */
export async function serve(answers: Record<string, Answer>): Promise<Server> {
	running = await serveAnswers(answers);
	return running;
}

/** What the server of this test was asked, in order. */
export const asked = (): Server['asked'] => running?.asked ?? [];

export const captures = (): string => join(folder, 'captures');
export const saved = (): string[] => readdirSync(captures()).sort();
export const textOf = (file: string): string => readFileSync(join(captures(), file), 'utf8');

/** Manners that wait for nobody, unless a server asks for it. */
const errand = (): { errand: Errand; said: string[]; waited: number[] } => {
	const [said, waited]: [string[], number[]] = [[], []];
	const manners = {
		userAgent: 'Sheaf',
		pause: 1,
		patience: 1000,
		tries: 5,
		longestWait: 600_000,
		longestAnswer: 100_000,
	};
	const wait = (time: number): Promise<void> => Promise.resolve(void waited.push(time));
	const hold = (): Disposable => ({ [Symbol.dispose]: () => undefined });
	const say = (line: string): void => void said.push(line);
	return {
		errand: { folder: captures(), today: '2025-11-30', api: running?.url, manners: { ...manners, wait }, hold, say },
		said,
		waited,
	};
};

export async function run(args: string[]): Promise<Tally & { said: string; waited: number[] }> {
	const question = readFetchOptions(args);
	if (typeof question === 'string') throw new Error('no question');
	const { errand: own, said, waited } = errand();
	const tally = await fetchLists(question, own);
	return { ...tally, said: said.map((line) => `${line}\n`).join(''), waited };
}

export async function fetchFrom(answers: Record<string, Answer>, args: string[]) {
	await serve(answers);
	return run(args);
}

/** The command itself, or another one in the same folder. */
export function start(args: string[], script = 'src/commands/fetch.ts'): ChildProcessWithoutNullStreams {
	const folders = { SHEAF_CONTENT: folder, SHEAF_CACHE: join(folder, 'cache') };
	const environment = { ...process.env, ...folders, SITE_URL: '', SHEAF_FETCH_PAUSE: '1' };
	return spawn(process.execPath, [script, ...args], { env: { ...environment, SHEAF_HF_API: running?.url } });
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; said: string }> {
	let said = '';
	child.stdout.on('data', (part: Buffer) => (said += part.toString()));
	child.stderr.on('data', (part: Buffer) => (said += part.toString()));
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the tests of one run keep what they make. */
export const runFolder = (): string => resolve('.cache/tests', process.env['SHEAF_TEST_RUN'] ?? 'alone');

/** Vitest's global setup and its end: what a run has made goes with it, and another run's is left alone. */
export function setup(): void {
	process.env['SHEAF_TEST_RUN'] = String(process.pid);
}

export function teardown(): void {
	rmSync(runFolder(), { recursive: true, force: true });
}

/** A new folder; its name begins with the given one. */
export function testFolder(name: string): string {
	mkdirSync(runFolder(), { recursive: true });
	return mkdtempSync(join(runFolder(), name));
}

/** What the test runner says of itself, and what the machine may have set, must not reach a command. */
const NOT_PASSED_ON = /^(ASTRO_.*|NODE_ENV|VITEST.*|VITE_.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE_URL|SHEAF_.*)$/;

/** The environment of a command that works on the folders given. */
export function commandEnvironment(folders: Record<string, string>): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
	return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...compiledOnce(), ...folders };
}

/** What one command had Node compile, the others need not; where coverage is counted, Node would count less exactly. */
const compiledOnce = (): Record<string, string> =>
	process.env['NODE_V8_COVERAGE'] ? {} : { NODE_COMPILE_CACHE: resolve('.cache/tests/node') };

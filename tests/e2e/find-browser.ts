import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, win32 } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

/** What the search may ask of a machine and do to it. */
export interface Machine {
	platform: NodeJS.Platform;
	env: Readonly<Record<string, string | undefined>>;
	isRoot: boolean;
	isFile(path: string): boolean;
	/** Whether the browser starts: a file may be there and miss its libraries, or be a stub of another package manager. */
	starts(browser: string): boolean;
	/** Where Playwright keeps the browser it downloads, whether or not it is there. */
	playwrightBrowser(): string | undefined;
	/** Runs Playwright's command line; whether it succeeded. */
	playwright(...args: string[]): boolean;
	/** Runs apt-get; whether it succeeded. */
	aptGet(...args: string[]): boolean;
	/** Tells the person who waits. */
	say(line: string): void;
}

/** The path of a Chromium that starts, installed when there is none. Throws one message that says what was tried. */
export function findBrowser(machine: Machine = thisMachine()): string {
	const tried: string[] = [];
	const browser =
		fromEnvironment(machine, tried) ??
		fromPlaywright(machine, tried) ??
		fromTheSystem(machine, tried) ??
		downloaded(machine, tried) ??
		fromDebian(machine, tried);
	if (browser === undefined) throw new Error(noBrowser(tried));
	return browser;
}

/** Usual places of Chrome and Chromium, the likeliest first. */
export function usualPlaces({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
	if (platform === 'win32') return windowsPlaces(env);
	const onPath = foldersOf(env['PATH']).flatMap((folder) => COMMANDS.map((name) => posix.join(folder, name)));
	return platform === 'darwin' ? [...macPlaces(env), ...onPath] : onPath;
}

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

const foldersOf = (path = ''): string[] => path.split(':').filter((folder) => folder !== '');

function macPlaces(env: Machine['env']): string[] {
	const folders = ['/Applications', ...(env['HOME'] === undefined ? [] : [posix.join(env['HOME'], 'Applications')])];
	return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
}

function windowsPlaces(env: Machine['env']): string[] {
	const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
	return folders
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)));
}

/** SHEAF_BROWSER is meant for us, so a wrong one is an error; CHROME_PATH is set for other tools and may be out of date. */
function fromEnvironment(machine: Machine, tried: string[]): string | undefined {
	const ours = machine.env['SHEAF_BROWSER'];
	if (ours) {
		if (machine.isFile(ours)) return ours;
		throw new Error(`SHEAF_BROWSER names ${ours}, where there is no file. Correct it, or unset it to have one found.`);
	}
	const path = machine.env['CHROME_PATH'];
	if (path && usable(path, machine)) return path;
	tried.push(path ? `CHROME_PATH (${path}: does not start)` : 'SHEAF_BROWSER and CHROME_PATH (not set)');
	return undefined;
}

function fromPlaywright(machine: Machine, tried: string[]): string | undefined {
	const path = machine.playwrightBrowser();
	if (path !== undefined && usable(path, machine)) return path;
	tried.push(`Playwright's own browser (not at ${path ?? 'any place: Playwright has none for this system'})`);
	return undefined;
}

function fromTheSystem(machine: Machine, tried: string[]): string | undefined {
	const found = usualPlaces(machine).find((path) => usable(path, machine));
	if (found === undefined) tried.push('an installed Chrome or Chromium (none in the usual places that starts)');
	return found;
}

function downloaded(machine: Machine, tried: string[]): string | undefined {
	machine.say('No Chromium found for the tests; Playwright downloads one.');
	if (!machine.playwright('install', 'chromium')) {
		tried.push('npx playwright install chromium (failed: no network, or too slow)');
		return undefined;
	}
	const path = machine.playwrightBrowser() ?? '';
	if (usable(path, machine)) return path;
	// A bare Debian or Ubuntu has none of the libraries that the downloaded browser needs.
	if (canInstall(machine) && machine.playwright('install-deps', 'chromium') && usable(path, machine)) return path;
	tried.push('npx playwright install chromium (downloaded, but does not start: its libraries are missing)');
	return undefined;
}

function fromDebian(machine: Machine, tried: string[]): string | undefined {
	if (!canInstall(machine)) {
		tried.push("the distribution's package (only as root on Debian and its like)");
		return undefined;
	}
	machine.say("Playwright's download cannot be had; apt-get installs the package chromium.");
	// A stale or half-failed list of packages may still do, so only the install decides.
	machine.aptGet('update');
	if (machine.aptGet('install', '-y', 'chromium')) {
		const found = usualPlaces(machine).find((path) => usable(path, machine));
		if (found !== undefined) return found;
	}
	tried.push('apt-get install chromium (failed)');
	return undefined;
}

const usable = (path: string, machine: Machine): boolean => machine.isFile(path) && machine.starts(path);

const canInstall = (machine: Machine): boolean =>
	machine.isRoot && ['/etc/debian_version', '/usr/bin/apt-get'].every((path) => machine.isFile(path));

const noBrowser = (tried: string[]): string =>
	[
		'The browser tests need a Chromium, and none was found. Tried, in this order:',
		...tried.map((line) => `  - ${line}`),
		'Install Chrome or Chromium, or set SHEAF_BROWSER to the path of one, and run the tests again.',
	].join('\n');

const MINUTE = 60_000;

function thisMachine(): Machine {
	const { env, platform } = process;
	const run = (command: string, args: string[], timeout: number, more: NodeJS.ProcessEnv = {}): boolean =>
		// What the command prints goes to stderr: stdout belongs to the test report, which may be JSON.
		spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout, env: { ...env, ...more } }).status === 0;
	return {
		platform,
		env,
		isRoot: process.getuid?.() === 0,
		isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
		// On Windows `--version` opens a window instead of answering, so there the file is enough.
		starts: (browser) =>
			platform === 'win32' || spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: MINUTE / 2 }).status === 0,
		playwrightBrowser,
		playwright: (...args) =>
			// The connection's limit lets a closed network fail at once; the other one ends a download that crawls.
			run(process.execPath, [playwrightCli(), ...args], 8 * MINUTE, {
				PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
			}),
		aptGet: (...args) => run('apt-get', args, 8 * MINUTE, { DEBIAN_FRONTEND: 'noninteractive' }),
		say: (line) => process.stderr.write(`${line}\n`),
	};
}

const playwrightCli = (): string => createRequire(import.meta.url).resolve('@playwright/test/cli');

function playwrightBrowser(): string | undefined {
	try {
		return chromium.executablePath() || undefined;
	} catch {
		// Playwright throws where it has no browser for the system.
		return undefined;
	}
}

import { describe, expect, test } from 'vitest';
import { findBrowser, usualPlaces, type Machine } from './e2e/find-browser.ts';

const PLAYWRIGHTS = '/cache/playwright/chrome';
const DEBIAN = ['/etc/debian_version', '/usr/bin/apt-get'];

/** A machine with these files on which every command fails, with what was done to it. */
function machineWith(files: string[], differences: Partial<Machine> = {}): Machine & { done: string[] } {
	const done: string[] = [];
	const note = (command: string) => {
		done.push(command);
		return false;
	};
	return {
		platform: 'linux',
		env: { PATH: '/usr/local/bin:/usr/bin' },
		isRoot: false,
		isFile: (path) => files.includes(path),
		starts: () => true,
		playwrightBrowser: () => PLAYWRIGHTS,
		playwright: (...args) => note(`playwright ${args.join(' ')}`),
		aptGet: (...args) => note(`apt-get ${args.join(' ')}`),
		say: () => undefined,
		done,
		...differences,
	};
}

describe('findBrowser', () => {
	const everything = ['/mine/chrome', '/theirs/chrome', PLAYWRIGHTS, '/usr/bin/chromium'];
	const env = { PATH: '/usr/bin', SHEAF_BROWSER: '/mine/chrome', CHROME_PATH: '/theirs/chrome' };

	test('takes SHEAF_BROWSER first, then CHROME_PATH, then what Playwright has, then what the system has', () => {
		const { PATH, CHROME_PATH } = env;
		expect(findBrowser(machineWith(everything, { env }))).toBe('/mine/chrome');
		expect(findBrowser(machineWith(everything, { env: { PATH, CHROME_PATH } }))).toBe('/theirs/chrome');
		expect(findBrowser(machineWith(everything))).toBe(PLAYWRIGHTS);
		expect(findBrowser(machineWith(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
	});

	test('says so when SHEAF_BROWSER is wrong, and passes over a CHROME_PATH that is out of date', () => {
		expect(() => findBrowser(machineWith(['/theirs/chrome'], { env }))).toThrow('SHEAF_BROWSER names /mine/chrome');
		const stale = { CHROME_PATH: '/gone/chrome' };
		expect(findBrowser(machineWith([PLAYWRIGHTS], { env: stale }))).toBe(PLAYWRIGHTS);
	});

	test('passes over a browser that does not start', () => {
		const starts = (browser: string) => browser === '/usr/bin/chromium';
		expect(findBrowser(machineWith([PLAYWRIGHTS, '/usr/bin/chromium-browser', '/usr/bin/chromium'], { starts }))).toBe(
			'/usr/bin/chromium',
		);
	});

	test('downloads nothing where a browser is found', () => {
		const machine = machineWith([...DEBIAN, '/usr/bin/chromium'], { isRoot: true });
		findBrowser(machine);
		expect(machine.done).toEqual([]);
	});

	test('lets Playwright download one where there is none', () => {
		const files: string[] = [];
		const playwright = () => files.push(PLAYWRIGHTS) > 0;
		expect(findBrowser(machineWith(files, { playwright }))).toBe(PLAYWRIGHTS);
	});

	test('installs the libraries of a downloaded browser that does not start', () => {
		const done: string[] = [];
		const files = [...DEBIAN];
		const machine = machineWith(files, {
			isRoot: true,
			starts: () => done.includes('install-deps'),
			playwright: (command = '') => done.push(command) > 0 && files.push(PLAYWRIGHTS) > 0,
		});
		expect(findBrowser(machine)).toBe(PLAYWRIGHTS);
		expect(done).toEqual(['install', 'install-deps']);
	});

	test('installs the package as root on Debian where the download fails', () => {
		const files = [...DEBIAN];
		const machine = machineWith(files, {
			isRoot: true,
			aptGet: (command) => command === 'install' && files.push('/usr/bin/chromium') > 0,
		});
		expect(findBrowser(machine)).toBe('/usr/bin/chromium');
		expect(machine.done).toEqual(['playwright install chromium']);
	});

	test.each([
		['without root', DEBIAN, false],
		['on another system', [], true],
	])('leaves packages alone %s', (_, files, isRoot) => {
		const machine = machineWith(files, { isRoot });
		expect(() => findBrowser(machine)).toThrow('SHEAF_BROWSER');
		expect(machine.done).toEqual(['playwright install chromium']);
	});

	test('says in one message what was tried and what to do', () => {
		const machine = machineWith(DEBIAN, { isRoot: true });
		expect(() => findBrowser(machine)).toThrowErrorMatchingInlineSnapshot(`
			[Error: The browser tests need a Chromium, and none was found. Tried, in this order:
			  - SHEAF_BROWSER and CHROME_PATH (not set)
			  - Playwright's own browser (not at /cache/playwright/chrome)
			  - an installed Chrome or Chromium (none in the usual places that starts)
			  - npx playwright install chromium (failed: no network, or too slow)
			  - apt-get install chromium (failed)
			Install Chrome or Chromium, or set SHEAF_BROWSER to the path of one, and run the tests again.]
		`);
		expect(machine.done).toEqual(['playwright install chromium', 'apt-get update', 'apt-get install -y chromium']);
	});
});

describe('usualPlaces', () => {
	test('looks through PATH in its order on Linux', () => {
		const places = usualPlaces({ platform: 'linux', env: { PATH: '/opt/bin::/usr/bin' } });
		expect(places).toHaveLength(10);
		expect(places).toContain('/usr/bin/chromium');
		expect(places.indexOf('/opt/bin/chrome')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'));
	});

	test('looks into the applications on macOS, the shared ones first', () => {
		expect(usualPlaces({ platform: 'darwin', env: { HOME: '/Users/ada' } }).slice(0, 4)).toEqual([
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
			'/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		]);
	});

	test('looks into the program folders on Windows', () => {
		expect(usualPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } })).toEqual([
			'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
			'C:\\Program Files\\Chromium\\Application\\chrome.exe',
		]);
	});
});

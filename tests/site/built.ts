import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runFolder } from '../helpers/test-folder.ts';
import { tinySite } from './build.ts';

/** Where the site that `builtSite` gives is told that it will be served; the build adds the slash. */
export const SITE_URL = 'https://example.org/some/base';

/** The invented site as it is built where it has an address; it goes with the run that made it. */
export interface BuiltSite {
	content: string;
	dist: string;
	/** What the build said. */
	said: string;
}

/**
 * The invented site, built once for all test files of a run, which only read it. A test that changes content builds a
 * `tinySite()` of its own.
 *
 * @throws Error with what the build said, where it failed.
 */
export async function builtSite(): Promise<BuiltSite> {
	const folder = join(runFolder(), 'built');
	const done = join(folder, 'done.json');
	if (isFirst(folder)) await buildInto(done);
	// Test files run side by side: one builds, the others wait for it.
	while (!existsSync(done)) await pause(100);
	const { code, ...site } = JSON.parse(readFileSync(done, 'utf8')) as BuiltSite & { code: number };
	if (code !== 0) throw new Error(site.said);
	return site;
}

function isFirst(folder: string): boolean {
	mkdirSync(runFolder(), { recursive: true });
	try {
		mkdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

async function buildInto(done: string): Promise<void> {
	const { content, dist, build } = tinySite();
	const { code, stdout, stderr } = await build({ SITE_URL });
	const said = `${stdout}${stderr}`;
	// In one step, so that nobody reads half of it.
	writeFileSync(`${done}.part`, JSON.stringify({ content, dist, said, code }));
	renameSync(`${done}.part`, done);
}

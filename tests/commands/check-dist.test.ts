import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/checks/check-site.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { siteFolder } from '../helpers/site-folder.ts';
import { commandEnvironment } from '../helpers/test-folder.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="script-src 'self'">`;
const FRAME = `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">${POLICY}<title>Bees</title></head>\n<body>`;
const CONTENT = { 'content/site.yaml': 'name: Hive\n' };

const checkDist = (files: Record<string, string>) => checkDistIn(siteFolder({ ...CONTENT, ...files }));

function checkDistIn(folder: string) {
	const folders = { SHEAF_CONTENT: `${folder}/content`, SHEAF_CACHE: `${folder}/cache`, SHEAF_DIST: `${folder}/dist` };
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check-dist.ts'], {
		env: commandEnvironment(folders),
		encoding: 'utf8',
	});
	return { status, stdout, stderr, faults: stderr.split('\n').filter((line) => line.endsWith(']')) };
}

test('a site with a fault of every kind: one line for each, what was looked at, and exit code 1', () => {
	const { status, stdout, faults } = checkDist({
		'content/permalinks.yaml': 'papers:\n  - bees\ntopics:\ndigests:\ngone:\n',
		'dist/index.html': `${FRAME}<p onclick="go()"><img src="b.png"></p><script type="application/ld+json">{</script></body></html>`,
		'dist/feed.xml': '<rss version="2.0"></rss',
		'dist/papers.json': '[]',
	});
	const kinds = faults.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1]);
	for (const kind of ['markup', 'dead-link', 'policy', 'json', 'xml', 'broken-promise', 'search'])
		expect(kinds).toContain(kind);
	for (const line of faults) expect(line).toMatch(/^\S+:\d+:\d+ {2}Found .+, expected .+\. [A-Z].+ \[[a-z-]+\]$/);
	expect(stdout).toMatch(/ markup +1 page\n +links +1 link within the site\n/);
	expect(stdout).toMatch(/\n\d+ faults to mend\. This took [\d.]+ s\.\n$/);
	expect(status).toBe(1);
});

test('a folder without a site is told with what to type', () => {
	const { status, stdout } = checkDist({});
	expect([status, stdout]).toEqual([1, '']);
});

test('a page that cannot be read is told once, though two checks were at work on it', () => {
	const folder = siteFolder({ ...CONTENT, 'dist/index.html': `${FRAME}</body></html>` });
	symlinkSync('nowhere.html', `${folder}/dist/a.html`);
	const { status, stderr } = checkDistIn(folder);
	expect(stderr.match(/ENOENT/g)).toHaveLength(1);
	expect(status).toBe(1);
});

test('its help says which checks there are', async () => {
	const help = execFileSync(process.execPath, ['src/commands/check-dist.ts', '--help'], { encoding: 'utf8' });
	const looked = await checkSite(siteFolder({}), new ProblemLog());
	for (const { at } of looked) expect(help).toContain(`\n  ${at} `);
	expect(help).toMatch(/Accessibility is tested in\s+a browser/);
});

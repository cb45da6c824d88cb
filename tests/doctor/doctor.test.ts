import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineMachine } from '../../src/doctor/machine.ts';
import { reportLines } from '../../src/doctor/report.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { type TinySite, tinySite } from '../site/build.ts';

let site: TinySite;
beforeAll(() => {
	site = tinySite();
});
afterAll(() => site.remove());

test('a collection that was not ingested yet: what waits, that there is no site, and what to type', async () => {
	const { code, stdout } = await site.doctor();
	expect(stdout).toMatch(/advice +The captures hold more than the entries: \d+ entries to be added/);
	expect(stdout).toMatch(/advice +There is no site in .*dist\/ yet\.\n +→ Type npm run build/);
	expect(code).toBe(0);
});

test('a site that was built with its zip is as it would be built again', async () => {
	const other = tinySite();
	await other.build({}, '--zip');
	expect((await other.build({}, '--zip')).stdout).toContain('Nothing has changed since the last build');
	expect((await other.doctor()).stdout).toMatch(/ok +The site in .*dist\/ shows the content as it is now\./);
	other.remove();
});

test('settings that cannot be read are a fault with its line, and the content is looked at all the same', async () => {
	const other = tinySite();
	writeFileSync(join(other.content, 'site.yaml'), 'name: Hives\ntagline: All about them.\nlicence: 5\n');
	const { code, stdout } = await other.doctor();
	expect(stdout).toMatch(/fault +.*site\.yaml:3:\d+ {2}Found /);
	expect(stdout).toMatch(/ok +The captures list \d+ records/);
	expect(code).toBe(1);
	other.remove();
});

test('a site without a part of its search is a fault, with what to type in its own line', async () => {
	const other = tinySite();
	mkdirSync(other.dist, { recursive: true });
	const { code, stdout } = await other.doctor();
	expect(stdout).toMatch(
		/fault +.*search\/parts\.json:1:1 {2}Found no such file, .+ Type npm run build, or .+\[search\]\n(?! +→)/,
	);
	expect(code).toBe(1);
	other.remove();
});

test('packages that are missing are told first, and what to type', () => {
	const root = join(testFolder('doctor-'), 'program');
	mkdirSync(join(root, 'node_modules/there'), { recursive: true });
	writeFileSync(join(root, 'node_modules/there/package.json'), '{ "version": "1.0.0" }');
	writeFileSync(join(root, 'package.json'), '{ "dependencies": { "there": "1.0.0", "gone": "2.0.0" } }');
	expect(examineMachine(root, [root])).toContainEqual({
		grade: 'fault',
		text: 'Missing, or of another version than this program needs: gone.',
		remedy: 'Type npm ci',
	});
});

test.each([
	['reads no TypeScript', '--no-experimental-strip-types'],
	[
		'is older than the program asks',
		"--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v24.11.0'})",
	],
])('a Node that %s is told by a doctor that it can read', (_, option) => {
	const { stdout, stderr, status } = spawnSync(process.execPath, [option, 'src/commands/doctor.mjs'], {
		encoding: 'utf8',
	});
	expect(stdout).toMatch(
		/fault +This is Node \d+\.\d+\.\d+, and the one that .+ is not installed\.\n +→ Type npm ci.+ npm run postinstall\.\n$/,
	);
	expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
});

test('the last line says how it stands', () => {
	const last = (...grades: ('good' | 'advice' | 'fault')[]): string | undefined =>
		reportLines([{ part: 'Machine', findings: grades.map((grade) => ({ grade, text: 'A thing.' })) }]).at(-1);
	expect(last('good')).toBe('All is well.');
	expect(last('good', 'advice')).toBe('Nothing is wrong. 1 piece of advice.');
	expect(last('fault', 'advice', 'fault')).toBe('2 faults to mend, and 1 piece of advice.');
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../helpers/test-folder.ts';
import { filesOf } from '../site/build.ts';
import { canHaveOwnDisks, WITH_OWN_DISKS } from './namespaces.ts';
import { copyProject, runIn } from './project-copy.ts';

/** A command that may read a folder and not write to it, whoever runs it. */
const readingOnly = (folder: string, ...command: string[]): [string, ...string[]] => [
	...WITH_OWN_DISKS,
	'sh',
	'-c',
	`mkdir -p ${folder} && mount --bind ${folder} ${folder} && mount -o remount,ro,bind ${folder} && exec node ${command.join(' ')}`,
];

describe.skipIf(!canHaveOwnDisks)('a folder that may not be written to', () => {
	test.each([
		['content', 'src/ingest/cli.ts'],
		['.cache', 'src/ingest/cli.ts'],
		['content', 'src/commands/build.ts'],
		['.cache', 'src/commands/build.ts'],
	])('%s: %s says so, and changes nothing', async (folder, command) => {
		const project = join(testFolder('read-only-'), 'project');
		copyProject(project);
		const before = filesOf(join(project, 'content'));
		const run = await runIn(project, readingOnly(folder, command));
		expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/can only be read/) as string });
		expect(run.stderr).not.toMatch(/^\s+at /m);
		expect(filesOf(join(project, 'content'))).toEqual(before);
	});

	test('what an ingest would change can be asked all the same', async () => {
		const project = join(testFolder('read-only-'), 'project');
		copyProject(project);
		const run = await runIn(project, readingOnly('.', 'src/ingest/cli.ts', '--check'));
		// On a busy machine a step says how long it took.
		expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/^(?:[A-Z][a-z ]+: [\d.]+ s\n)*$/) as string });
		expect(run.stdout).toContain('added');
	});
});

test('a command whose reader goes away goes on with its work', async () => {
	const project = join(testFolder('no-reader-'), 'project');
	copyProject(project);
	const { code } = await runIn(project, [
		'sh',
		'-c',
		'(node src/ingest/cli.ts; echo $? > code) | true; exit $(cat code)',
	]);
	expect(code).toBe(0);
	expect(filesOf(join(project, 'content/papers')).size).toBeGreaterThan(3);
});

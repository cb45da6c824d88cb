import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLong } from '../helpers/is-long.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { filesOf } from '../site/build.ts';
import { canHaveOwnDisks, WITH_OWN_DISKS } from './namespaces.ts';
import { copyProject, runIn } from './project-copy.ts';

/** A project on a disk of its own, with a command that is run once the disk has so many kilobytes left. */
const onDisk = (project: string, left: number, command: string): [string, ...string[]] => [
	...WITH_OWN_DISKS,
	'sh',
	'-c',
	`set -e
	mkdir disk && mount -t tmpfs -o size=200m none disk
	cp -a ${project}/. disk/
	used=$(df -k --output=used disk | tail -1)
	mount -o remount,size=$((used + ${left}))k disk
	cd disk
	code=0; node ${command} || code=$?
	mount -o remount,size=400m .
	cp -a . ../after
	exit $code`,
];

describe.skipIf(!canHaveOwnDisks)('on a disk that becomes full', () => {
	/** Runs a command on a project that was built before and then got another tagline. */
	async function runOnFullDisk(left: number, command: string) {
		const folder = testFolder('full-');
		copyProject(join(folder, 'project'));
		await runIn(join(folder, 'project'), ['node', 'src/commands/build.ts']);
		const before = filesOf(join(folder, 'project/dist'));
		const site = join(folder, 'project/content/site.yaml');
		writeFileSync(site, readFileSync(site, 'utf8').replace(/^tagline:.*/m, 'tagline: Another.'));
		const run = await runIn(folder, onDisk('project', left, command));
		return { run, before, after: join(folder, 'after') };
	}

	const moments = [
		['the pages', 1500],
		['the scripts', 200],
	] as const;
	test.each(isLong ? moments : moments.slice(0, 1))(
		'at %s, a build says so and leaves the last site whole',
		async (_, left) => {
			const { run, before, after } = await runOnFullDisk(left, 'src/commands/build.ts');
			expect(run.code).toBe(1);
			expect(run.stderr).toContain('The disk is full.');
			expect(filesOf(join(after, 'dist'))).toEqual(before);
		},
	);

	test('an ingest says so, leaves every entry whole, and goes on where it was', async () => {
		const folder = testFolder('full-');
		copyProject(join(folder, 'project'));
		const papers = 'content/papers';
		const written = filesOf(join(folder, 'project', papers));
		const run = await runIn(folder, onDisk('project', 24, 'src/ingest/cli.ts'));
		expect(run.code).toBe(1);
		expect(run.stderr).toContain('The disk is full.');
		const half = filesOf(join(folder, 'after', papers));
		expect(half.size).toBeGreaterThanOrEqual(written.size);
		const [again, whole] = await Promise.all(
			['after', 'project'].map((name) => runIn(join(folder, name), ['node', 'src/ingest/cli.ts'])),
		);
		expect([again?.code, whole?.code]).toEqual([0, 0]);
		const all = filesOf(join(folder, 'project', papers));
		expect(filesOf(join(folder, 'after', papers))).toEqual(all);
		const isWhole = ([file, bytes]: [string, Buffer]): boolean =>
			[all, written].some((files) => files.get(file)?.equals(bytes));
		expect([...half].filter((entry) => !isWhole(entry)).map(([file]) => file)).toEqual([]);
	});
});

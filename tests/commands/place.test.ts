import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlace } from '../../src/commands/place.ts';
import { ContentFolder } from '../helpers/content-folder.ts';
import { testFolder } from '../helpers/test-folder.ts';

test.each(['/home/ada/Über & ‘copy’ [2] (3)', '/srv/a+b=c;d,e@f$'])('a site can be built in %s', (folder) => {
	expect(() => {
		checkPlace(folder, 'linux');
	}).not.toThrow();
});

test.each(['/home/ada/digest #2', '/home/ada/100% papers', '/a/what?', '/a/"b"'])(
	'that none can be built in %s is said at once',
	(folder) => {
		expect(() => {
			checkPlace(folder, 'linux');
		}).toThrow(/Rename the folder/);
	},
);

test('the signs between the folders of Windows are no part of their names', () => {
	expect(() => {
		checkPlace('C:\\Users\\Ada\\digest', 'win32');
	}).not.toThrow();
});

test.each(['build', 'dev'])('npm run %s says so before it does anything', (name) => {
	const folder = new ContentFolder();
	const { status, stderr } = spawnSync(process.execPath, [resolve(`src/commands/${name}.ts`)], {
		cwd: testFolder('digest #2 '),
		env: folder.environment,
		encoding: 'utf8',
		timeout: 20_000,
	});
	expect(status).toBe(1);
	expect(stderr).toContain('Found # in the name of the folder');
});

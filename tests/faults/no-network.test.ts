import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../helpers/test-folder.ts';
import { copyProject, runIn } from './project-copy.ts';

/** Writes down every connection that a program begins. */
const LISTENER = `
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...where) {
	appendFileSync(process.env.ASKED_FILE, JSON.stringify(where) + '\\n');
	return connect.apply(this, where);
};
`;

test('a build asks nobody anything, and needs no home of the person who runs it', async () => {
	const folder = testFolder('no-network-');
	const project = join(folder, 'project');
	copyProject(project);
	const [listener, asked] = [join(folder, 'listener.mjs'), join(folder, 'asked')];
	writeFileSync(listener, LISTENER);
	const home = '/dev/null/home';
	const run = await runIn(project, ['node', '--import', listener, 'src/commands/build.ts'], {
		ASKED_FILE: asked,
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		CI: '',
	});
	expect(run).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/^\s+at /m) as string });
	expect(existsSync(join(project, 'dist/index.html'))).toBe(true);
	expect(existsSync(asked)).toBe(false);
});

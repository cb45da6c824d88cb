import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { testFolder } from '../helpers/test-folder.ts';
import { copyProject, runIn } from './project-copy.ts';

test('a page that fails ends the build with its name and what it says, and there is no site', async () => {
	const project = join(testFolder('failing-'), 'project');
	copyProject(project);
	writeFileSync(join(project, 'src/pages/hive.astro'), "---\nthrow new Error('No bee is at home.');\n---\n");
	const { code, stderr } = await runIn(project, [process.execPath, 'src/commands/build.ts']);
	expect(code).toBe(1);
	expect(stderr).toContain('The site was not built, and the last one is as it was: hive.html: No bee is at home.');
	expect(existsSync(join(project, 'dist'))).toBe(false);
});

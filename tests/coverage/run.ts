import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/terminal/command.ts';
import { reportCoverage } from './report.ts';

const HELP = `Runs the unit and fixture tests and says which lines and branches of src/ they have reached, in every process
that they start: commands, builds and workers too. What only a browser runs is not counted.

  npm run coverage                      all tests
  npm run coverage -- tests/model       some of them

The report with every line is coverage/report/index.html.

Exit code: 0 when the tests passed, 1 when they did not, 2 when the command was not understood.
`;

const OUT = 'coverage';

await runCommand({
	name: 'npm run coverage',
	help: HELP,
	options: {},
	read: (args) => parseArgs({ args, options: {}, allowPositionals: true }).positionals,
	run: coverageOf,
});

async function coverageOf(tests: readonly string[]): Promise<number> {
	rmSync(OUT, { recursive: true, force: true });
	const raw = resolve(OUT, 'raw');
	// Modules as Node itself reads them, so that a place in what ran is the same place in the file.
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--experimental.viteModuleRunner=false', ...tests];
	const run = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_V8_COVERAGE: raw } });
	const [code] = (await once(run, 'close')) as [number | null];
	await reportCoverage(raw, join(OUT, 'report'));
	return code ?? 1;
}

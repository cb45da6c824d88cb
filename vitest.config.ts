import process from 'node:process';
import { defineConfig } from 'vitest/config';

const isCounted = process.env['NODE_V8_COVERAGE'] !== undefined;

export default defineConfig({
	test: {
		// A missing expectation fails; `-u` records it, to be read before it is committed.
		update: process.argv.includes('-u') ? 'all' : 'none',
		setupFiles: ['tests/helpers/property-tests.ts', ...(isCounted ? ['tests/coverage/take-counts.ts'] : [])],
		include: ['tests/**/*.test.ts'],
		globalSetup: 'tests/helpers/test-folder.ts',
		// Some tests build a small site several times in processes of their own; a busy machine makes minutes of it.
		testTimeout: 180_000,
		// Of two cores Vitest would use one; much of the time goes into processes that the tests only wait for.
		maxWorkers: 2,
		hookTimeout: 180_000,
	},
});

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with the tests that are called after the file that was changed, so that most mutants die at once. */
class NearestFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const [, changed = ''] = (this.ctx.config.related?.[0] ?? '').split('/src/');
		const words = changed.replace(/\.ts$/, '').split('/').filter(Boolean);
		const nearness = ({ moduleId }: TestSpecification): number =>
			words.filter((word) => moduleId.includes(word)).length;
		return Promise.resolve(files.toSorted((a, b) => nearness(b) - nearness(a)));
	}
}

/** The tests that mutants must die of: those of functions, in one process and within seconds. */
export default defineConfig({
	test: {
		update: 'none',
		setupFiles: 'tests/helpers/property-tests.ts',
		include: ['tests/{model,exports,entries,ingest}/**/*.test.ts', 'tests/{formats,repair}.test.ts'],
		exclude: [
			'tests/exports/real-papers.test.ts',
			'tests/ingest/{capture-names,cli,crash,digest-checks,remembered,take-in}.test.ts',
		],
		testTimeout: 60_000,
		sequence: { sequencer: NearestFirst },
	},
});

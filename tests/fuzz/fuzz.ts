import fc from 'fast-check';
import { test } from 'vitest';
import { isLong } from '../helpers/is-long.ts';

/** The long form tries other cases each time; a number given here, as `FUZZ_SEED=7`, has it try the same again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? (isLong ? Date.now() % 1_000_000_000 : 1));

/** Cases, so that a long run shows that it goes on. */
const SAID_EVERY = 1000;

/** How many cases of a rule are tried, in `npm test` and in its long form. */
export interface Cases {
	short: number;
	long: number;
}

/** A test that a rule holds in many cases. The first that breaks it is made as small as may be, and said with its seed. */
export function fuzz<Case>(
	rule: string,
	cases: fc.Arbitrary<Case>,
	{ short, long }: Cases,
	check: (one: Case) => void | Promise<void>,
): void {
	test(rule, async () => {
		let tried = 0;
		const tell = (): void => void process.stdout.write(`${tried} cases with seed ${SEED}: ${rule}\n`);
		const property = fc.asyncProperty(cases, async (one) => {
			await check(one);
			tried += 1;
			if (isLong && tried % SAID_EVERY === 0) tell();
		});
		await fc.assert(property, { numRuns: isLong ? long : short, seed: SEED });
	});
}

import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostOf, pinprick, prick, readAccounted, upheaval, upset } from './helpers/damage.ts';
import { isLong } from './helpers/is-long.ts';

// The long form has a number of its own.
const runs = isLong ? {} : { numRuns: 30 };
const inputs = globSync('src/ingest/formats/*/fixtures/*/input.*').sort();

describe.each(inputs)('%s', (path) => {
	const text = readFileSync(path, 'utf8');

	test('whatever happens to it, every record is accounted for', () => {
		fc.assert(
			fc.property(pinprick, upheaval, (small, large) => void readAccounted(prick(upset(text, large), small))),
			runs,
		);
	});

	const { titles, firstLine } = readAccounted(text);
	// What stands before the first record may say how to read all of them.
	const head = text.split('\n', firstLine - 1).reduce((length, line) => length + line.length + 1, 0);

	test.skipIf(titles.length < 2)('a pinprick loses no more than what it hits', () => {
		fc.assert(
			fc.property(pinprick, (damage) => {
				// Between two records it hits both.
				const lost = lostOf(titles, readAccounted(prick(text, damage, head)).titles);
				expect(lost.length, `lost: ${lost.join('; ')}`).toBeLessThanOrEqual(2);
			}),
			runs,
		);
	});
});

import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostOf, pinprick, readAccounted, upheaval } from './helpers/damage.ts';

const inputs = globSync('src/ingest/formats/*/fixtures/*/input.*').sort();

describe.each(inputs)('%s', (path) => {
	const text = readFileSync(path, 'utf8');

	test('whatever happens to it, every record is accounted for', () => {
		fc.assert(
			fc.property(fc.oneof(pinprick, upheaval), (damage) => void readAccounted(damage(text))),
			{ numRuns: 30 },
		);
	});

	const whole = readAccounted(text);
	test.skipIf(whole.length < 2)('a pinprick loses no more than what it hits', () => {
		fc.assert(
			fc.property(pinprick, (damage) => {
				// Between two records it hits both.
				expect(lostOf(whole, readAccounted(damage(text))).length).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 30 },
		);
	});
});

import fc from 'fast-check';
import { allDamaged, damage, encoded, encoding } from './damage.ts';
import { fuzz } from './fuzz.ts';
import { ingestSoundly, type SavedFile } from './ingest-case.ts';
import { mustBeHarmless, mustFileWell, paperOf } from './outputs.ts';
import { source } from './sources.ts';

const damagedFile = fc
	.record({
		list: source,
		damages: fc.array(damage, { maxLength: 6 }),
		how: encoding,
		captured: fc.constantFrom(undefined, '2025-12-09'),
	})
	.map(({ list, damages, how, captured }) => ({
		bytes: encoded(allDamaged(list.text, damages), how),
		captured,
	}));

/** One file, or two that may show the same papers. */
const files: fc.Arbitrary<SavedFile[]> = fc
	.array(damagedFile, { minLength: 1, maxLength: 2 })
	.map((some) => some.map((file, index) => ({ name: `list-${index + 1}.txt`, ...file })));

fuzz(
	'whatever is in a capture, it is accounted for, its entries are kept as they are, and nothing in them runs',
	files,
	{ short: 120, long: 30_000 },
	(some) => ingestSoundly(some).slice(0, 2).map(paperOf).forEach(mustBeHarmless),
);

fuzz(
	'whatever is in a capture, feeds, mails and citations of its papers can be read',
	files,
	{ short: 20, long: 3000 },
	(some) => mustFileWell(ingestSoundly(some).slice(0, 3).map(paperOf)),
);

import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';

/** A list as somebody has saved it. */
export interface Source {
	name: string;
	text: string;
}

const read = (name: string, path: string): Source => ({ name, text: readFileSync(path, 'utf8') });

/** Every kind of list, with every quirk that is known of it. */
export const fixtures: readonly Source[] = globSync('src/ingest/formats/*/fixtures/*/input.*')
	.sort()
	.map((path) => read(`${basename(dirname(path))}-${basename(path)}`, path));

/** What editors have saved, and has all that nobody would invent. */
export const saved: readonly Source[] = globSync('content/captures/*.txt')
	.sort()
	.map((path) => read(basename(path), path));

const LINES_OF_A_HEADER = 12;

/** Some lines of a long list, behind its header, which tells what it is. */
function partOf({ name, text }: Source, where: number, lines: number): Source {
	const all = text.split('\n');
	const start = LINES_OF_A_HEADER + (where % Math.max(1, all.length - LINES_OF_A_HEADER));
	return { name, text: [...all.slice(0, LINES_OF_A_HEADER), ...all.slice(start, start + lines)].join('\n') };
}

/** A list to be damaged: an invented one whole, or a part of a real one. */
export const source: fc.Arbitrary<Source> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...fixtures) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...saved), fc.nat({ max: 5000 }), fc.nat({ max: 40 }))
			.map(([list, where, lines]) => partOf(list, where, lines)),
	},
);

import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/ingest/formats/index.ts';
import { formatProblem, ProblemLog } from '../src/model/problem.ts';

const folder = 'src/ingest/formats';

/** The one file of a fixture that is called `input`, whatever its ending. */
const inputOf = (fixture: string): string => readdirSync(fixture).find((name) => name.startsWith('input.')) ?? '';

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
	const quirks = readdirSync(join(folder, name, 'fixtures')).sort();

	test.each(quirks)('%s', async (quirk) => {
		const fixture = join(folder, name, 'fixtures', quirk);
		const file = inputOf(fixture);
		const text = readFileSync(join(fixture, file), 'utf8');
		const log = new ProblemLog();
		const capture = { file, name: 'input', path: file, text, sidecarPath: 'input.yaml', isSidecarSound: true };
		const recognisedBy = formats.find(({ recognises }) => recognises(text))?.name;
		const listing = format.parse(capture, log);
		const read = { recognisedBy, ...listing, problems: log.problems.map(formatProblem) };
		await expect(`${JSON.stringify(read, null, '\t')}\n`).toMatchFileSnapshot(join('..', fixture, 'expected.json'));
	});
});

test('every format has a folder of its name, with fixtures', () => {
	const folders = globSync(`${folder}/*/index.ts`).map((path) => path.replaceAll('\\', '/').split('/').at(-2));
	expect(folders.sort()).toEqual(formats.map(({ name }) => name).sort());
	for (const { name } of formats) expect(existsSync(join(folder, name, 'fixtures')), name).toBe(true);
});

test('every format has a page for editors, which the list of formats leads to', () => {
	const list = readFileSync('docs/formats/README.md', 'utf8');
	for (const { name } of formats) {
		expect(existsSync(`docs/formats/${name}.md`), name).toBe(true);
		expect(list).toContain(`(${name}.md)`);
	}
});

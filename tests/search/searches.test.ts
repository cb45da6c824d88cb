import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readThesaurus } from '../../src/entries/read-thesaurus.ts';
import { titleToText } from '../../src/markdown/math.ts';
import { markdownToText } from '../../src/markdown/processor.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { find } from '../../src/search/find.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { smallIndex } from '../helpers/small-index.ts';

const CONTENT = join(import.meta.dirname, '../../content');

const searchesSchema = z.array(
	z.strictObject({
		kind: z.enum(['known', 'idea', 'topic', 'typo', 'variant', 'question', 'none']),
		q: z.string(),
		/** What a fair reader accepts among the first three; nothing where no paper answers. */
		right: z.array(z.string()),
	}),
);
type Search = z.output<typeof searchesSchema>[number];

const pages = readEntries(join(CONTENT, 'papers'), new ProblemLog()).entries.map(({ slug, fields, abstract }) => ({
	id: slug,
	title: titleToText(fields.title),
	text: markdownToText(abstract),
}));
const words = unpackWords(
	packWords(
		[countWords(pages.map(({ title, text }) => `${title}. ${text}`))],
		readThesaurus(join(CONTENT, 'thesaurus.yaml'), new ProblemLog()),
	),
);
const lookup = smallIndex(pages);

// A little below what is measured; see the line that each test prints.
describe.each([
	{ name: 'searches-one', floor: 0.95 },
	{ name: 'searches-two', floor: 0.91 },
	{ name: 'searches-three', floor: 0.92 },
	// Ideas and questions in words that the papers don't use, and topics.
	{ name: 'searches-four', floor: 0.83 },
	{ name: 'searches-five', floor: 0.86 },
	{ name: 'searches-six', floor: 0.94 },
])('the searches of $name', async ({ name, floor }) => {
	const searches = searchesSchema.parse(parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')));
	const answered = await Promise.all(
		searches.map(async (search) => ({ ...search, ...(await find(search.q, words, lookup)) })),
	);
	const isRight = ({ right, found }: (typeof answered)[number]): boolean =>
		found.slice(0, 3).some(({ id }) => right.includes(id));
	const isFull = ({ found }: (typeof answered)[number]): boolean => found[0]?.isFull === true;
	const share = (kinds: readonly Search['kind'][], of: (one: (typeof answered)[number]) => boolean): number => {
		const chosen = answered.filter(({ kind }) => kinds.includes(kind));
		return chosen.length === 0 ? 1 : chosen.filter(of).length / chosen.length;
	};
	const kinds = new Set(searches.map(({ kind }) => kind));

	test('have a right answer among the first three', () => {
		const all = share(['known', 'idea', 'topic', 'typo', 'variant', 'question'], isRight);
		const byKind = [...kinds]
			.filter((kind) => kind !== 'none')
			.map((kind) => `${kind} ${(100 * share([kind], isRight)).toFixed(0)} %`);
		console.log(`${name}: ${(100 * all).toFixed(1)} % (${byKind.join(', ')})`);
		expect(all).toBeGreaterThanOrEqual(floor);
		expect(share(['typo'], isRight)).toBeGreaterThanOrEqual(0.9);
	});

	test('are answered in full where a paper or a topic is meant', () => {
		expect(share(['known', 'topic'], isFull)).toBeGreaterThanOrEqual(0.85);
	});

	test('are known to have no answer', () => {
		expect(share(['none'], (one) => !isFull(one))).toBeGreaterThanOrEqual(0.9);
	});
});

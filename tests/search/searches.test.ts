import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readThesaurus } from '../../src/entries/read-thesaurus.ts';
import { titleToText } from '../../src/markdown/math.ts';
import { markdownToText } from '../../src/markdown/processor.ts';
import { namesOfOrganization } from '../../src/model/organization.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import type { Facets } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import { type Outcome, outcomeOf } from '../../src/search/outcome.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { EMPTY_STATE } from '../../src/search/state.ts';
import { smallIndex } from '../helpers/small-index.ts';

const CONTENT = join(import.meta.dirname, '../../content');

const searchesSchema = z.array(
	z.strictObject({
		kind: z.enum([
			'known',
			'recalled',
			'name',
			'who',
			'idea',
			'topic',
			'facets',
			'typo',
			'variant',
			'question',
			'none',
		]),
		q: z.string(),
		/** What a fair reader accepts among the first three; nothing where no paper answers. */
		right: z.array(z.string()),
	}),
);
type Search = z.output<typeof searchesSchema>[number];

const { entries } = readEntries(join(CONTENT, 'papers'), new ProblemLog());
const pages = entries.map(({ slug, fields, abstract }) => ({
	id: slug,
	title: titleToText(fields.title),
	text: markdownToText(abstract),
	names: fields.organization ? namesOfOrganization(fields.organization) : [],
}));
const facets = new Map(entries.map(({ slug, fields }) => [slug, ofYear(fields.published)]));
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
	{ name: 'searches-two', floor: 0.93 },
	{ name: 'searches-three', floor: 0.92 },
	// Ideas and questions in words that the papers don't use, and topics.
	{ name: 'searches-four', floor: 0.88 },
	{ name: 'searches-five', floor: 0.9 },
	{ name: 'searches-six', floor: 0.94 },
	// Titles half remembered, names of methods and organisations, and two facets at once.
	{ name: 'searches-seven', floor: 0.96 },
	// From a wide sample of titles and abstracts, those that the other sets ask for least.
	{ name: 'searches-eight', floor: 0.93 },
])('the searches of $name', async ({ name, floor }) => {
	const searches = searchesSchema.parse(parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')));
	const answered = await Promise.all(searches.map(async (search) => ({ ...search, ...(await outcomeFor(search.q)) })));
	const isRight = ({ right, ids, partialIds }: (typeof answered)[number]): boolean =>
		[...ids, ...partialIds].slice(0, 3).some((id) => right.includes(id));
	const isFull = ({ match }: (typeof answered)[number]): boolean => match === 'all';
	const share = (kinds: readonly Search['kind'][], of: (one: (typeof answered)[number]) => boolean): number => {
		const chosen = answered.filter(({ kind }) => kinds.includes(kind));
		return chosen.length === 0 ? 1 : chosen.filter(of).length / chosen.length;
	};
	const kinds = new Set(searches.map(({ kind }) => kind));

	test('have a right answer among the first three', () => {
		const answerable = [...kinds].filter((kind) => kind !== 'none');
		const all = share(answerable, isRight);
		const byKind = answerable.map((kind) => `${kind} ${(100 * share([kind], isRight)).toFixed(0)} %`);
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

const outcomeFor = async (query: string): Promise<Outcome> =>
	outcomeOf(await find(query, words, lookup), { ...EMPTY_STATE, query }, facets);

/** What a search knows of a paper that it orders by: the year. */
function ofYear(published = ''): Facets {
	const year = published === '' ? [] : [published.slice(0, 4)];
	return { date: published, comments: 0, filters: { topic: [], year, organization: [], code: [], capture: [] } };
}

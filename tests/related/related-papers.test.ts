import { expect, test } from 'vitest';
import type { Topic } from '../../src/model/topic.ts';
import { judgeByCompany } from '../../src/related/company.ts';
import { read } from '../../src/phrases/reading.ts';
import { compilePhrases } from '../../src/phrases/topic-phrases.ts';
import { Lexicon, SILENT } from '../../src/related/lexicon.ts';
import { MatrixBuilder } from '../../src/related/matrix.ts';
import { isReadable } from '../../src/related/readable.ts';
import { relatePapers } from '../../src/related/related-papers.ts';

const relatedPapers = (papers: Parameters<typeof relatePapers>[0], topics: Topic[]) => {
	const { related } = relatePapers(papers, topics);
	return (slug: string) => related.get(slug);
};

const paper = (slug: string, title: string, abstract: string) => ({ slug, title, abstract });
const PAPERS = [
	paper('fog', 'Fog Signals at Night', 'A fog signal tells ships of rocks. Fog signals carry far over water.'),
	paper('horn', 'The Horn', 'We blow a fog signal for ships. The fog signal is a horn, and the horn is loud.'),
	paper('bees', 'Counting Bees', 'Honey bees dance for their hive. Honey bees are counted by the hive.'),
	paper('hive', 'A Hive of Glass', 'The dance of honey bees is seen through glass. Honey bees do not mind.'),
	paper('chess', 'Chess by Post', 'Two players write postcards until one of them resigns.'),
	...['Amber', 'Copper', 'Ebony', 'Ivory', 'Jade'].map((name) =>
		paper(name.toLowerCase(), `${name} Street`, `Nothing but ${name.toLowerCase()} ${name.toLowerCase()}ware is sold.`),
	),
];
const topic: Topic = {
	id: 'lamps',
	name: 'Lamps',
	definition: 'What shines.',
	phrases: { 'LED | light emitting diode': 4 },
	against: {},
	titles: [],
	introduction: '',
};
const slugs = (papers: typeof PAPERS, slug: string, topics: Topic[] = []): string[] | undefined =>
	relatedPapers(papers, topics)(slug)?.map((related) => related.slug);

test('papers about one thing find each other', () => {
	expect(slugs(PAPERS, 'fog')?.[0]).toBe('horn');
	expect(slugs(PAPERS, 'hive')?.[0]).toBe('bees');
});

test('a paper that has nothing in common with any other has no neighbour', () => {
	expect(slugs(PAPERS, 'chess')).toEqual([]);
});

test('in a tiny collection, one word in passing is not enough', () => {
	const tiny = [
		paper(
			'fog',
			'Fog Signals',
			'A fog signal tells ships of rocks. The lamp keeper sounds the fog signal every night.',
		),
		paper(
			'bees',
			'Counting Bees',
			'Honey bees dance for their hive, and once a beekeeper told us at night what they say.',
		),
		paper('chess', 'Chess by Post', 'Two players write postcards until one of them resigns.'),
	];
	for (const { slug } of tiny) expect(slugs(tiny, slug)).toEqual([]);
});

test('a paper without an abstract, and a collection of one, are no trouble', () => {
	expect(slugs([paper('a', 'A', '')], 'a')).toEqual([]);
	expect(slugs([], 'a')).toBeUndefined();
});

test('nobody is its own neighbour, and nobody has more than five', () => {
	const many = Array.from({ length: 12 }, (_, index) =>
		paper(`fog-${index}`, 'Fog Signals', `A fog signal number ${index}.`),
	);
	const all = [...PAPERS, ...many, ...strangers(40)];
	const related = relatedPapers(all, []);
	for (const { slug } of all) {
		expect(related(slug)?.length).toBeLessThanOrEqual(5);
		expect(related(slug)?.map((found) => found.slug)).not.toContain(slug);
	}
});

test('the order of the papers and of the topics does not matter', () => {
	const here = relatedPapers(PAPERS, [topic, { ...topic, id: 'other' }]);
	const there = relatedPapers(PAPERS.toReversed(), [{ ...topic, id: 'other' }, topic]);
	for (const { slug } of PAPERS) expect(there(slug)).toEqual(here(slug));
});

test('the spellings of a phrase are one concept', () => {
	const lamps = [
		paper('led', 'An LED', 'The LED shines, and the LED is small.'),
		paper('diode', 'A Diode', 'A light-emitting diode glows. Its makers sell every light-emitting diode.'),
	];
	expect(slugs([...lamps, ...PAPERS], 'led')).toEqual([]);
	expect(slugs([...lamps, ...PAPERS], 'led', [topic])).toEqual(['diode']);
});

test('mathematics, addresses and the words of the trade relate nothing', () => {
	const papers = [
		paper('a', 'Novel Methods', 'We propose a novel method, $\\alpha_{seldom}$. https://example.org/seldom'),
		paper('b', 'Novel Methods Again', 'We propose novel methods, $\\alpha_{seldom}$. https://example.org/seldom'),
		...strangers(20),
	];
	expect(slugs(papers, 'a')).toEqual([]);
});

test('a reason is what both papers speak of, as the paper writes it and no word twice', () => {
	const related = relatedPapers(PAPERS, []);
	expect(related('fog')?.[0]?.why[0]).toEqual(['fog signal']);
	expect(related('hive')?.[0]?.why[0]).toEqual(['honey bees']);
	for (const { why } of PAPERS.flatMap(({ slug }) => related(slug) ?? [])) {
		const words = why.flat().flatMap((wording) => wording.split(/\W+/));
		expect(new Set(words).size).toBe(words.length);
	}
});

test('a single word is a reason only where it is a name or both keep saying it', () => {
	const papers = [
		paper('a', 'Ovens', 'A kiln is warm. MiniKiln bakes. The kiln cools down, MiniKiln waits.'),
		paper('b', 'Stoves', 'The kiln smokes. MiniKiln rests. One kiln was sold, and MiniKiln stayed.'),
		...strangers(20),
	];
	expect(relatedPapers(papers, [])('a')).toEqual([{ slug: 'b', why: [['MiniKiln']] }]);
});

const reasonsOf = (first: string, second: string, topics: Topic[] = []) =>
	relatedPapers([paper('a', 'A', first), paper('b', 'B', second), ...strangers(20)], topics)('a')?.[0]?.why;

test('a reason is a spelling that both papers write, else the spellings of both', () => {
	const own = 'The LED shines. Any LED will do. An LED.';
	const its = 'A light-emitting diode glows. Each light-emitting diode.';
	expect(reasonsOf(own, its, [topic])).toEqual([['LED', 'light-emitting diode']]);
	expect(reasonsOf(`${own} It is a light-emitting diode.`, its, [topic])).toEqual([['light-emitting diode']]);
});

test('two spellings that differ in a hyphen alone are one', () => {
	const own = 'The QLED2 shines. Any QLED2 will do. A QLED2.';
	const its = 'A QLED-2 glows. Each QLED-2 glows on.';
	const named = { ...topic, phrases: { 'QLED2 | QLED-2': 4 } };
	expect(reasonsOf(own, its, [named])).toEqual([['QLED2']]);
});

test.each([
	['long-term goals', true],
	['comprehensive review', false],
	['challenges and opportunities', false],
	['research directions', false],
	['visual', false],
	['pre-trained', false],
	['non-uniform', false],
	['recommending', false],
	['steers exploration', false],
	['review recent', false],
	['manually specify', false],
	['reward model', true],
	['ALFWorld', true],
])('%s reads as a subject: %s', (written, readable) => {
	expect(isReadable(written, false)).toBe(readable);
});

test.each(['benchmark for', 'AI'])('%s says nothing, even where a topic has it', (written) => {
	expect(isReadable(written, true)).toBe(false);
});

test('a reason is never a piece of a word with hyphens', () => {
	const text = 'Long-term goals are long-term goals. We set long-term goals.';
	expect(reasonsOf(text, text)?.[0]).toEqual(['long-term goals']);
});

test('an acronym does not stand beside its words', () => {
	const text = 'The light emitting diode (QLED) glows. A light emitting diode, or QLED, and QLED again.';
	const papers = [paper('a', 'QLED', text), paper('b', 'QLED', text), ...strangers(20)];
	const why = relatedPapers(papers, [])('a')?.[0]?.why.flat() ?? [];
	expect(why.length).toBeGreaterThan(0);
	expect(why.some((reason) => reason.includes('QLED')) && why.some((reason) => reason.includes('light emit'))).toBe(
		false,
	);
});

test('papers that are filed alike are closer', () => {
	const text = 'Barges float.';
	const near = (topics: string[]) => [
		{ ...paper('a', 'Barges', `${text} Alpha alpha.`), topics: ['boats'] },
		{ ...paper('b', 'Barges', `${text} Beta beta.`), topics: ['trains'] },
		{ ...paper('c', 'Barges', `${text} Gamma gamma.`), topics },
		...strangers(20).map((stranger) => ({ ...stranger, topics: ['planes'] })),
	];
	const first = (topics: string[]) => relatedPapers(near(topics), [])('c')?.[0]?.slug;
	expect(first(['boats'])).toBe('a');
	expect(first(['trains'])).toBe('b');
});

test('a paper that is near to all is set back', () => {
	const near = new MatrixBuilder();
	for (const row of [
		[
			[1, 0.5],
			[2, 0.48],
		],
		[
			[0, 0.5],
			[2, 0.5],
			[3, 0.5],
			[4, 0.5],
			[5, 0.5],
		],
		[
			[1, 0.5],
			[0, 0.48],
		],
		[[1, 0.5]],
		[[1, 0.5]],
		[[1, 0.5]],
	]) {
		for (const [paper = 0, closeness = 0] of row) near.add(paper, closeness);
		near.endRow();
	}
	expect(
		judgeByCompany(near.build())[0]
			?.slice(0, 2)
			.map(({ paper }) => paper),
	).toEqual([2, 1]);
});

test('forms of a word are one term, and words that say nothing are none', () => {
	const phrases = compilePhrases([]);
	const lexicon = new Lexicon(phrases);
	const stems = (text: string): number[] => read(text, phrases.trie.book).words.map((word) => lexicon.stem(word));
	expect(new Set(stems('Rewards reward')).size).toBe(1);
	expect(new Set(stems('LLMs LLM')).size).toBe(1);
	expect(new Set(stems('policy reward')).size).toBe(2);
	expect(stems('the propose 2024 x')).toEqual(Array(4).fill(SILENT));
});

const strangers = (count: number) =>
	Array.from({ length: count }, (_, index) => {
		const word = String.fromCharCode(97 + (index % 26)).repeat(4) + 'q'.repeat(1 + Math.floor(index / 26));
		return paper(`stranger-${index}`, word, `${word} ${word}`);
	});

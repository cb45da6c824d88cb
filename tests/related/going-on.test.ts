import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Topic } from '../../src/model/topic.ts';
import type { Kept } from '../../src/related/kept.ts';
import { relatePapers } from '../../src/related/related-papers.ts';

interface Said {
	title: string;
	abstract: string;
	topics: string[];
}

const topic: Topic = {
	id: 'boats',
	name: 'Boats',
	definition: 'What floats.',
	phrases: { 'fog signal | foghorn': 4, 'steam barge': 2 },
	against: {},
	titles: [],
	introduction: '',
};
const WORDS =
	'fog signal Foghorn barge steam harbour Kelp tide gull LEDs lantern rope anchor mast-head sail oar pilot reef';
const word = fc.constantFrom(...WORDS.split(' '), ...Array.from({ length: 30 }, (_, index) => `ware${index}`));
const text = (most: number) => fc.array(word, { maxLength: most }).map((words) => `${words.join(' ')}.`);
const said: fc.Arbitrary<Said> = fc.record({
	title: text(5),
	abstract: text(30),
	topics: fc.subarray(['boats', 'birds'], { maxLength: 2 }),
});
/** What papers say, by the number of the paper; nothing of a paper that goes. */
const edits = fc.array(fc.tuple(fc.nat(70), fc.option(said, { nil: undefined })), { maxLength: 4 });

const papersOf = (all: readonly (Said | undefined)[]) =>
	all.flatMap((paper, index) => (paper ? [{ slug: `paper-${String(index).padStart(2, '0')}`, ...paper }] : []));

test('what goes on from an earlier build is what begins from nothing', () => {
	fc.assert(
		fc.property(
			fc.array(said, { minLength: 40, maxLength: 60 }),
			fc.array(fc.tuple(edits, fc.boolean()), { minLength: 1, maxLength: 4 }),
			(first, rounds) => {
				const all: (Said | undefined)[] = first;
				let kept: Kept = relatePapers(papersOf(all), [topic]).kept;
				for (const [edited, isTopicEdited] of rounds) {
					for (const [index, paper] of edited) all[index] = paper;
					const topics = isTopicEdited ? [{ ...topic, phrases: { rope: 3 } }] : [topic];
					const goneOn = relatePapers(papersOf(all), topics, undefined, kept);
					expect(goneOn).toEqual(relatePapers(papersOf(all), topics));
					({ kept } = goneOn);
				}
			},
		),
		{ numRuns: 25 },
	);
});

test('of papers that stay as they are nothing is read, compared or worded anew', () => {
	const papers = papersOf(fc.sample(said, { numRuns: 50, seed: 7 }));
	const { kept, related } = relatePapers(papers, [topic]);
	const marked = { ...kept, why: kept.why.map((ofPaper) => ofPaper.map(() => [['as before']])) };
	const again = relatePapers(papers, [topic], undefined, marked).related;
	expect([...again.values()].flat().every(({ why }) => why[0]?.[0] === 'as before')).toBe(true);
	expect([...again.keys()]).toEqual([...related.keys()]);
});

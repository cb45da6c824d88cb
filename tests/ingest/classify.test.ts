import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, compileTopics, type Filing } from '../../src/ingest/classify.ts';
import type { Topic } from '../../src/model/topic.ts';

type Phrases = Record<string, number>;

const topic = (id: string, phrases: Phrases, against: Phrases = {}, name = id): Topic => ({
	id,
	name,
	definition: 'Invented.',
	introduction: '',
	phrases,
	against,
	titles: [],
});

const file = (topics: Topic[], title: string, abstract = ''): Filing =>
	classify({ title, abstract }, compileTopics(topics));

/** The score of the one topic that has these phrases. */
function score(
	phrases: Phrases,
	abstract: string,
	{ title = '', against }: { title?: string; against?: Phrases } = {},
): number {
	return file([topic('one', phrases, against)], title, abstract).scores[0]?.score ?? 0;
}

describe('a phrase', () => {
	test('is found without regard to capitals', () => {
		expect(score({ 'reward model': 2 }, 'Reward Model')).toBe(2);
		expect(score({ 'Reward model': 2 }, 'REWARD MODEL')).toBe(2);
	});

	test('is written with a hyphen, a space or nothing between its words', () => {
		for (const phrase of ['fine-tuning', 'fine tuning', 'finetuning']) {
			for (const text of ['Fine-tuning', 'fine tuning', 'finetuning', 'fine\ntuning', 'fine\u2010tuning']) {
				expect(score({ [phrase]: 2 }, `We study ${text} here.`), `${phrase} in ${text}`).toBe(2);
			}
		}
	});

	test('is found as whole words only', () => {
		expect(score({ age: 2 }, 'An agent in an image.')).toBe(0);
		expect(score({ 'tool use': 2 }, 'toolbox, tool user')).toBe(0);
	});

	test('does not reach over punctuation or a dash', () => {
		expect(score({ 'tree search': 2 }, 'a tree, search; a tree--search; a tree (search)')).toBe(0);
	});

	test('is found in its simple plural', () => {
		expect(score({ robot: 2, policy: 2, search: 2 }, 'Robots follow policies after searches.')).toBe(6);
	});

	test('in capitals is an acronym: it is found in capitals only, and with a small s', () => {
		expect(score({ RAG: 2 }, 'RAG and RAGs')).toBe(4);
		expect(score({ RAG: 2 }, 'a rag, Rag, storage')).toBe(0);
		expect(score({ 'LLM agent': 2 }, 'LLM Agents')).toBe(2);
		expect(score({ 'LLM agent': 2 }, 'llm agents')).toBe(0);
	});

	test('is found whatever its accents and apostrophes', () => {
		expect(score({ 'Bezier curve': 2 }, 'Bézier curves')).toBe(2);
		expect(score({ 'Turings test': 2 }, 'Turing’s test')).toBe(2);
	});

	test('is not found in a web address', () => {
		expect(score({ robot: 2 }, 'Code: https://example.org/robot.')).toBe(0);
	});

	test('counts three times in the title', () => {
		expect(score({ robot: 2 }, '', { title: 'A Robot' })).toBe(6);
		expect(score({ robot: 2 }, 'The robot.', { title: 'A Robot' })).toBe(8);
	});

	test('counts six times at most, so that a background word does not win by repetition', () => {
		expect(score({ robot: 2 }, 'robot. '.repeat(50))).toBe(12);
	});

	test('and its other ways of writing count as one and the same', () => {
		expect(score({ 'robot | automaton': 2 }, 'robot, automaton, '.repeat(10))).toBe(12);
	});

	test('takes its words for itself: within a topic the longest phrase counts', () => {
		expect(score({ reward: 1, 'reward model': 5 }, 'A reward model and a reward.')).toBe(6);
	});

	test('leaves its words to other topics', () => {
		const { scores } = file([topic('a', { reward: 1 }), topic('b', { 'reward model': 5 })], '', 'A reward model.');
		expect(scores.map(({ id, score }) => [id, score])).toEqual([
			['b', 5],
			['a', 1],
		]);
	});

	test('against the topic takes away from its score', () => {
		expect(score({ search: 4 }, 'Search, search, architecture.', { against: { architecture: 3 } })).toBe(5);
	});

	test('against the topic shields the words it covers', () => {
		const against = { 'architecture search': 1 };
		expect(score({ search: 4 }, 'Architecture search and search.', { against })).toBe(3);
	});
});

describe('a paper', () => {
	test('goes under every topic that passes, the best first', () => {
		const topics = [topic('cats', { cat: 4 }), topic('dogs', { dog: 5 }), topic('fish', { fish: 1 })];
		const { topics: ids, nearest } = file(topics, 'Cats and Dogs and Fish');
		expect(ids).toEqual(['dogs', 'cats']);
		expect(nearest).toBe(false);
	});

	test('does not go under a topic that is weak beside the best', () => {
		const topics = [topic('cats', { cat: 4 }), topic('dogs', { dog: 20 })];
		expect(file(topics, 'Cats and Dogs').topics).toEqual(['dogs']);
	});

	test('goes under three topics at most', () => {
		const topics = ['ant', 'bee', 'cat', 'dog'].map((id) => topic(id, { [id]: 4 }));
		expect(file(topics, 'Ant, Bee, Cat, Dog').topics).toEqual(['ant', 'bee', 'cat']);
	});

	test('goes under the first by id of equal topics, whatever the order they come in', () => {
		const topics = ['b', 'c', 'a', 'd'].map((id) => topic(id, { robot: 4 }));
		expect(file(topics, 'Robot').topics).toEqual(['a', 'b', 'c']);
		expect(file(topics.toReversed(), 'Robot')).toEqual(file(topics, 'Robot'));
	});

	test('goes to the nearest topic when none passes', () => {
		const topics = [topic('cats', { cat: 1 }), topic('dogs', { dog: 2 })];
		expect(file(topics, '', 'A cat and a dog.')).toMatchObject({ topics: ['dogs'], nearest: true });
	});

	test('goes to the topic that shares its words when no phrase is found', () => {
		const topics = [
			topic('cats', { 'tabby kitten': 1 }),
			topic('dogs', { 'spaniel puppies': 1 }, {}, 'Dogs and wolves'),
		];
		expect(file(topics, 'A kitten')).toMatchObject({ topics: ['cats'], nearest: true, scores: [] });
		expect(file(topics, 'The wolves')).toMatchObject({ topics: ['dogs'], nearest: true });
	});

	test('goes to the topic that shares its words when all that is found speaks against', () => {
		const topics = [topic('cats', { tabby: 1 }, { wolf: 2 }), topic('dogs', { 'sheep dog': 1 })];
		expect(file(topics, 'The wolf and the sheep').topics).toEqual(['dogs']);
	});

	test('goes to the first topic by id when nothing is shared at all', () => {
		const topics = [topic('dogs', { dog: 1 }), topic('cats', { cat: 1 })];
		expect(file(topics, 'Stones')).toMatchObject({ topics: ['cats'], nearest: true });
	});

	test('goes to the topic without phrases when nothing is shared at all, whatever that topic is called', () => {
		const topics = [topic('cats', { cat: 1 }), topic('rest', {}, {}, 'Stones'), topic('dogs', { dog: 1 })];
		expect(file(topics, 'Stones')).toMatchObject({ topics: ['rest'], nearest: true });
		expect(file(topics, 'A dog')).toMatchObject({ topics: ['dogs'] });
	});

	test('goes nowhere only when there are no topics', () => {
		expect(file([], 'Stones')).toEqual({ topics: [], nearest: false, leading: [], scores: [] });
	});

	test('goes under one to three different topics whatever its text', () => {
		const classifier = compileTopics(
			['RL', 'deep RL', 'é'].map((phrase, i) => topic(`t${i}`, { [phrase]: 3 }, { x: 1 })),
		);
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ RLdeptx\-é.]*$/));
		fc.assert(
			fc.property(text, text, (title, abstract) => {
				const { topics } = classify({ title, abstract }, classifier);
				expect(topics.length).toBeGreaterThanOrEqual(1);
				expect(topics.length).toBeLessThanOrEqual(3);
				expect(new Set(topics).size).toBe(topics.length);
			}),
		);
	});
});

test('the filing tells which phrases decided, how often and where', () => {
	const topics = [topic('robots', { 'robot | automaton': 4, arm: 1 }, { 'web crawler': 2 })];
	const { scores } = file(topics, 'A Robot', 'Robots, an arm; no web crawler.');
	expect(scores).toEqual([
		{
			id: 'robots',
			score: 15,
			phrases: [
				{ phrase: 'robot | automaton', weight: 4, title: 1, abstract: 1, points: 16 },
				{ phrase: 'web crawler', weight: -2, title: 0, abstract: 1, points: -2 },
				{ phrase: 'arm', weight: 1, title: 0, abstract: 1, points: 1 },
			],
		},
	]);
});

describe('a word of a title', () => {
	const tests = { ...topic('tests', { metric: 1 }), titles: ['test', '*bench'] };
	const topics = [topic('robots', { robot: 8 }), tests];

	test.each(['A Test of Robots', 'Tests for Robots', 'RobotBench: Robots', 'LAB-Bench', 'A TEST'])(
		'puts %j under its topic first',
		(title) => {
			expect(file(topics, title).topics[0]).toBe('tests');
		},
	);

	test('leaves the others their places', () => {
		expect(file(topics, 'RobotBench: Robots', 'A robot.')).toMatchObject({
			topics: ['tests', 'robots'],
			nearest: false,
			leading: [{ id: 'tests', word: 'RobotBench' }],
		});
	});

	test('may end in what the topic names, and is found whole', () => {
		expect(file([tests], 'Robots on a Workbench').leading).toEqual([{ id: 'tests', word: 'Workbench' }]);
	});

	test.each(['Contests', 'Benches', 'Benchmarks'])('is not %s', (title) => {
		expect(file([tests], title).leading).toEqual([]);
	});

	test('says nothing in an abstract', () => {
		expect(file(topics, 'Robots', 'A test on RobotBench.').topics).toEqual(['robots']);
	});
});

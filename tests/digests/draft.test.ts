import { describe, expect, test } from 'vitest';
import { choosePapers, groupByTopic } from '../../src/digests/draft.ts';
import { draftText } from '../../src/digests/draft-text.ts';
import { parseFrontMatter } from '../../src/entries/front-matter.ts';
import { digestSchema } from '../../src/model/digest.ts';
import type { Paper } from '../../src/model/paper.ts';
import { rangeInWords, rangeName } from '../../src/model/range.ts';
import type { Topic } from '../../src/model/topic.ts';

const paper = (slug: string, published: string, topics: string[], rest: Partial<Paper> = {}): Paper => ({
	slug,
	title: `On ${slug}: "lamps" # bees`,
	abstract: '',
	published,
	topics,
	...rest,
});
const topic = (id: string): Topic => ({
	id,
	name: `All of ${id}`,
	definition: '',
	phrases: { [id]: 1 },
	against: {},
	titles: [],
	introduction: '',
});
const slugsOf = (choices: readonly { paper: Paper }[]): string[] => choices.map(({ paper: { slug } }) => slug);

describe('papers are chosen', () => {
	test('by how much they are discussed, then by how new they are', () => {
		const papers = [
			paper('quiet', '2025-03-01', ['a']),
			paper('new', '2025-03-09', ['b']),
			paper('loud', '2025-03-01', ['c'], { comments: 7 }),
		];
		expect(slugsOf(choosePapers(papers, 3))).toEqual(['loud', 'new', 'quiet']);
		expect(slugsOf(choosePapers(papers, 1))).toEqual(['loud']);
	});

	test('spread over the topics, unless one is discussed about twice as much', () => {
		const papers = [
			paper('a-first', '2025-03-01', ['a'], { comments: 9 }),
			paper('a-second', '2025-03-01', ['a'], { comments: 5 }),
			paper('b-first', '2025-03-01', ['b'], { comments: 4 }),
		];
		expect(slugsOf(choosePapers(papers, 2))).toEqual(['a-first', 'b-first']);
		const louder = papers.with(1, paper('a-second', '2025-03-01', ['a'], { comments: 9, upvotes: 1 }));
		expect(slugsOf(choosePapers(louder, 2))).toEqual(['a-second', 'a-first']);
	});

	test('with what the editor has pinned before all', () => {
		const papers = [
			paper('loud', '2025-03-01', ['a'], { comments: 99 }),
			paper('pinned', '2025-03-01', ['b'], { featured: true }),
		];
		expect(slugsOf(choosePapers(papers, 1))).toEqual(['pinned']);
	});
});

test('papers stand under few topics, and those that stand alone come last', () => {
	const papers = [
		paper('one', '2025-03-04', ['a', 'b']),
		paper('two', '2025-03-03', ['b']),
		paper('three', '2025-03-02', ['a', 'b']),
		paper('four', '2025-03-01', ['c']),
	];
	const choices = papers.map((one) => ({ paper: one, before: 0 }));
	const sections = groupByTopic(choices, ['a', 'b', 'c'].map(topic));
	expect(sections.map((section) => [section.topic?.id, slugsOf(section.choices)])).toEqual([
		['b', ['one', 'two', 'three']],
		[undefined, ['four']],
	]);
});

test('a draft can be read as an issue, and has a reason for every choice', () => {
	const choices = [{ paper: paper('bees', '2025-03-09', ['a'], { comments: 1 }), before: 2 }];
	const text = draftText({
		title: 'March 2025',
		date: '2025-03-31',
		command: 'npm run digest -- --from 2025-03-01 --to 2025-03-31',
		candidates: 4,
		sections: [{ topic: topic('a'), choices }],
	});
	const { data, body } = parseFrontMatter(text);
	// What a person forgets to write over would be published and mailed.
	expect(body.trim()).toBe('');
	expect(digestSchema.parse(data)).toEqual({
		title: 'March 2025',
		date: '2025-03-31',
		summary: '1 paper on All of a.',
		hidden: true,
		sections: [{ title: 'All of a', papers: ['bees'] }],
	});
	expect(text).toContain('# On bees: "lamps" # bees\n');
	expect(text).toContain('# 1 comment; 9 March 2025; 2 papers of its main topic chosen before\n');
	const untold = {
		title: 'Two',
		date: '2025-03-31',
		command: '',
		candidates: 1,
		sections: [{ choices: choosePapers([paper('bees', '2025-03-01', [])], 1) }],
	};
	expect(draftText(untold)).toContain('; the first without a topic\n');
});

test('a paper whose name looks like a number or like nothing is listed by its name', () => {
	const names = ['1984', 'null', '2025-03-09'];
	const choices = names.map((slug) => ({ paper: paper(slug, '2025-03-09', []), before: 0 }));
	const text = draftText({ title: 'X', date: '2025-03-31', command: '', candidates: 3, sections: [{ choices }] });
	expect(digestSchema.parse(parseFrontMatter(text).data).sections[0]?.papers).toEqual(names);
});

test('a summary says where papers are on other topics too', () => {
	const choices = [{ paper: paper('bees', '2025-03-09', ['a']), before: 0 }];
	const sections = [{ topic: topic('a'), choices }, { choices }];
	expect(draftText({ title: 'X', date: '2025-03-31', command: '', candidates: 2, sections })).toContain(
		'summary: "2 papers on All of a and other topics."',
	);
	const rest = { topic: { ...topic('other'), phrases: {} }, choices };
	expect(
		draftText({ title: 'X', date: '2025-03-31', command: '', candidates: 3, sections: [...sections, rest] }),
	).toContain('summary: "3 papers on All of a and other topics."');
});

test('papers on no topic have a title that follows none, and a summary by their own', () => {
	const draftOf = (...slugs: string[]): string => {
		const choices = slugs.map((slug) => ({ paper: paper(slug, '2025-03-09', []), before: 0 }));
		return draftText({ title: 'X', date: '2025-03-31', command: '', candidates: 3, sections: [{ choices }] });
	};
	const summaryOf = (text: string): unknown => digestSchema.parse(parseFrontMatter(text).data).summary;
	expect(draftOf('bees')).toContain('- title: "The papers"\n');
	expect(summaryOf(draftOf('bees'))).toBe('1 paper: “On bees: "lamps" # bees”.');
	expect(summaryOf(draftOf('bees', 'wasps', 'ants'))).toMatch(/^3 papers: “On bees.+”, “On wasps.+”, and 1 more\.$/);
});

test('a whole year is called so, and a whole month', () => {
	expect(rangeInWords({ from: '2024-01-01', to: '2024-12-31' })).toBe('2024');
	expect(rangeName({ from: '2024-01-01', to: '2024-12-31' })).toBe('2024');
	expect(rangeName({ from: '2023-01-01', to: '2024-12-31' })).toBe('2023-01-01-to-2024-12-31');
	expect(rangeInWords({ from: '2024-02-01', to: '2024-02-29' })).toBe('February 2024');
	expect(rangeName({ from: '2024-02-01', to: '2024-02-29' })).toBe('2024-02');
	expect(rangeInWords({ from: '2024-02-01', to: '2024-02-28' })).toBe('1 February 2024 to 28 February 2024');
	expect(rangeName({ from: '2024-12-30', to: '2025-01-05' })).toBe('2024-12-30-to-2025-01-05');
});

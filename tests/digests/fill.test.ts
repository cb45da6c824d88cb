import { describe, expect, test } from 'vitest';
import { fillIssue, isWithin } from '../../src/digests/fill.ts';
import { type Digest, type DigestFields, digestSchema } from '../../src/model/digest.ts';
import type { Paper } from '../../src/model/paper.ts';

const paper = (slug: string, published: string | undefined, rest: Partial<Paper> = {}): Paper => ({
	slug,
	title: slug,
	abstract: '',
	...(published !== undefined && { published }),
	...rest,
});
const papers = [
	paper('bees', '2025-03-09', { topics: ['bees'], comments: 2 }),
	paper('lamps', '2025-03', { topics: ['lamps'], comments: 9 }),
	paper('old-lamps', '2024-01-01', { topics: ['lamps'] }),
	paper('undated', undefined, { topics: ['lamps'], comments: 50 }),
];
const collection = {
	papers,
	paperNamed: (slug: string) => papers.find((one) => one.slug === (slug === 'older-slug' ? 'bees' : slug)),
	firstListedIn: ({ slug }: Paper) => (slug === 'undated' ? 'shoals.txt' : undefined),
};
const digestWith = (...sections: DigestFields['sections']): Digest => ({
	id: 'one',
	introduction: '',
	title: 'One',
	date: '2025-03-31',
	sections,
});
const filled = (...sections: DigestFields['sections']): string[][] =>
	fillIssue(digestWith(...sections), collection).sections.map((section) =>
		section.papers.map(({ paper: { slug } }) => slug),
	);
const rule = (wanted: object) => ({
	title: 'By rule',
	rule: { order: 'discussed' as const, limit: 10, ...wanted },
});

describe('an issue', () => {
	test('has the papers that it lists, older slugs too, and what is said of them', () => {
		const digest = digestWith({ title: 'Two', papers: ['older-slug', { slug: 'lamps', note: 'Read *this*.' }] });
		expect(fillIssue(digest, collection).sections[0]?.papers).toEqual([
			{ paper: papers[0] },
			{ paper: papers[1], note: 'Read *this*.' },
		]);
	});

	test('has each paper once, where it comes first, and no section without papers', () => {
		expect(
			filled(
				{ title: 'One', papers: ['bees', 'older-slug', 'nowhere'] },
				{ title: 'Nothing new', papers: ['bees'] },
				rule({ from: '2025' }),
			),
		).toEqual([['bees'], ['lamps']]);
		const digest = digestWith({ title: 'One', papers: ['bees'] }, { title: 'Nothing new', papers: ['bees'] });
		expect(fillIssue(digest, collection).emptySections).toEqual(['Nothing new']);
	});
});

describe('a rule', () => {
	test('takes the most discussed or the newest, as many as it says', () => {
		expect(filled(rule({}))).toEqual([['undated', 'lamps', 'bees', 'old-lamps']]);
		expect(filled(rule({ order: 'newest', limit: 2 }))).toEqual([['bees', 'lamps']]);
	});

	test('takes what is of a topic, within dates, and new in a capture', () => {
		expect(filled(rule({ topic: 'lamps', to: '2025-02' }))).toEqual([['old-lamps']]);
		expect(filled(rule({ capture: 'shoals.txt' }))).toEqual([['undated']]);
	});

	test('takes a date that is less precise where any day of it is meant', () => {
		expect(isWithin('2025-03', { from: '2025-03-15', to: '2025-03-20' })).toBe(true);
		expect(isWithin('2025-03', { from: '2025-04-01' })).toBe(false);
		expect(isWithin('2025-03-09', { from: '2025-03', to: '2025-03' })).toBe(true);
		expect(isWithin(undefined, { to: '2025' })).toBe(false);
	});
});

test('a section lists papers or has a rule, not both and not neither', () => {
	const digest = (section: object) => ({ title: 'One', date: '2025-03-31', sections: [{ title: 'A', ...section }] });
	expect(digestSchema.safeParse(digest({ papers: ['bees'] })).success).toBe(true);
	expect(digestSchema.safeParse(digest({ rule: { topic: 'bees' } })).success).toBe(true);
	expect(digestSchema.safeParse(digest({})).success).toBe(false);
	expect(digestSchema.safeParse(digest({ papers: ['bees'], rule: {} })).success).toBe(false);
	expect(digestSchema.safeParse({ ...digest({ papers: ['bees'] }), date: '2025-03' }).success).toBe(false);
});

test.each([{}, { sections: [] }])('an issue with %j is a letter alone', (more) => {
	expect(digestSchema.parse({ title: 'One', date: '2025-03-31', ...more }).sections).toEqual([]);
});

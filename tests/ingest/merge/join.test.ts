import { describe, expect, test } from 'vitest';
import { joinSightings } from '../../../src/ingest/merge/join.ts';
import type { Candidate } from '../../../src/ingest/normalise.ts';
import { candidateOf } from '../../helpers/candidates.ts';

const WHOLE = 'Goats are counted by night. Nobody wakes up sooner.';

type Fields = Parameters<typeof candidateOf>[2];
const page = (fields: Fields = {}, captured = '2025-12-09', abstract = WHOLE): Candidate =>
	candidateOf('Goats', { capture: 'page.txt', captured, abstract }, fields);
const of = (standing: Candidate['standing'], fields: Fields = {}, abstract = ''): Candidate =>
	candidateOf('Goats', { capture: `${standing}.json`, standing, abstract }, fields);
const join = (...[first, ...others]: [Candidate, ...Candidate[]]) => joinSightings([first, ...others]);

test('the better source has the word, whichever comes first', () => {
	const archive = of(
		'archive',
		{ authors: ['Ada Invented'], authorCount: 1, categories: ['cs.LG'], arxiv: '2501.00001' },
		'Of $Q^*$.',
	);
	const list = of('list', { title: 'GOATS!', authors: ['A. Invented'], authorCount: 1 }, 'Nice.');
	for (const { fields, abstract } of [join(page({ authorCount: 2 }), archive, list), join(list, archive, page())]) {
		expect(fields).toMatchObject({ title: 'Goats', authors: ['Ada Invented'], authorCount: 1, arxiv: '2501.00001' });
		expect(abstract).toBe('Of $Q^*$.');
	}
});

test('counts are those of the newest capture, whatever its standing', () => {
	const index = { ...of('index', { comments: 1, upvotes: 5 }), captured: '2025-01-01' };
	expect(join(index, page({ comments: 4 })).fields).toMatchObject({ comments: 4, upvotes: 5 });
});

test.each([
	['published', 'archive index page publisher library list', (name: string) => `200${name.length}-01-02`],
	['venue', 'publisher library index archive page list', (name: string) => ({ type: 'journal', name })],
	['doi', 'archive publisher index library page list', (name: string) => `10.1234/${name}`],
	['organization', 'archive publisher index library page list', (name: string) => ({ name })],
	['categories', 'archive publisher index library page list', (name: string) => [`cs.${name}`]],
] as const)('of two sources, %s comes from the one that stands first in %s', (field, order, valueOf) => {
	const sightings = order.split(' ').map((name) => of(name as Candidate['standing'], { [field]: valueOf(name) }));
	for (const [index, better] of sightings.entries()) {
		for (const worse of sightings.slice(index + 1)) {
			expect(join(worse, better).fields[field]).toEqual(better.fields[field]);
			expect(join(better, worse).fields[field]).toEqual(better.fields[field]);
		}
	}
});

test('of two captures of one standing the newer has the word, and of one day the later', () => {
	const [old, young] = [page({ comments: 1 }, '2025-12-01', 'Old.'), page({ comments: 2 }, '2025-12-09', 'Young.')];
	for (const { fields, abstract } of [join(old, young), join(young, old)])
		expect([fields.comments, abstract]).toEqual([2, 'Young.']);
	expect(join(page({ upvotes: 1 }), page({ upvotes: 2 })).fields.upvotes).toBe(2);
});

test('the gist is one of the abstract that stays', () => {
	const { fields, abstract } = join(page({ gist: 'Old.' }), of('index', { gist: 'New.' }, 'New. And more.'));
	expect([fields.gist, abstract]).toEqual(['New.', 'New. And more.']);
});

test('a part of an abstract gives way to the whole one of a source of less standing, but not to words of a list', () => {
	const part = { ...of('archive', {}, 'Of $Q^*$.'), isPart: true as const };
	expect(join(part, page()).abstract).toBe(WHOLE);
	expect(join(part, of('list', {}, 'Nice.')).abstract).toBe('Of $Q^*$.');
});

test('the beginning of an abstract gives way to all of it, and a whole one to none', () => {
	const whole = of('library', {}, `${WHOLE} Sheep are not.`);
	expect(join(of('archive', {}, WHOLE), whole).abstract).toBe(whole.abstract);
	expect(join(of('archive', {}, 'Sheep are not.'), whole).abstract).toBe('Sheep are not.');
	expect(join(of('archive', {}, 'Sheep.'), of('index', {}, 'Goats are.')).abstract).toBe('Sheep.');
	expect(join(of('list', {}, 'Nice.'), of('page')).abstract).toBe('Nice.');
	expect(join(of('page'), of('list')).abstract).toBe('');
	expect(join(of('page'), of('list')).from).not.toHaveProperty('abstract');
	expect(join(page()).fields).not.toHaveProperty('abstract');
});

describe('a date', () => {
	test('is the day on which a paper first came out', () => {
		expect(join(of('publisher', { published: '2026' }), page({ published: '2025-10-29' })).fields.published).toBe(
			'2025-10-29',
		);
	});

	test('may be said more precisely by another source', () => {
		expect(join(of('archive', { published: '2025-10' }), page({ published: '2025-10-29' })).fields.published).toBe(
			'2025-10-29',
		);
		expect(join(of('archive', { published: '2025-11' }), page({ published: '2025-10-20' })).fields.published).toBe(
			'2025-11',
		);
	});

	test.each([
		['2025-11', '2025-10-31', true],
		['2025-11', '2025-10-28', true],
		['2025-11', '2025-10-27', false],
		['2025', '2024-12-30', true],
		['2025', '2025-06', false],
		['2025-06-01', '2025-05-31', false],
	])('%s of the better source and %s of another are one: %s', (date, other, isFiner) => {
		const { published } = join(of('archive', { published: date }), page({ published: other })).fields;
		expect(published).toBe(isFiner ? other : date);
	});

	test('that another zone has a day earlier is that of the better source', () => {
		const [index, seen] = [of('index', { published: '2024-12-23' }), page({ published: '2024-12-22' })];
		expect(join(seen, index).fields.published).toBe('2024-12-23');
	});
});

describe('names', () => {
	test('come from a source that has all of them', () => {
		const open = of('publisher', { authors: ['Ada Invented'], etAl: true });
		const whole = of('library', { authors: ['A. Invented', 'B. Moth'], authorCount: 2 });
		expect(join(open, whole).fields).toMatchObject({ authors: ['A. Invented', 'B. Moth'], authorCount: 2 });
	});

	test('are those that break off, where no list is whole', () => {
		const short = of('publisher', { authors: ['Ada Invented'], authorCount: 3 });
		const open = of('library', { authors: ['A. Invented', 'B. Moth'], etAl: true });
		expect(join(short, open).fields).toMatchObject({ authors: ['Ada Invented'], authorCount: 3 });
		expect(join(open).fields).toMatchObject({ authors: ['A. Invented', 'B. Moth'], etAl: true });
		expect(join(short, of('library', { authors: ['A. Invented', 'B. Moth', 'C. Wick'] })).fields.authors).toHaveLength(
			3,
		);
		expect(join(of('archive', { authorCount: 9 }), short).fields.authorCount).toBe(3);
		const uncounted = of('archive', { authors: ['Cy Wick'] });
		expect(join(short, uncounted).fields).toMatchObject({ authors: ['Cy Wick'], authorCount: 3 });
	});

	test('that break off are counted by another source', () => {
		const { fields } = join(of('library', { authors: ['Ada Invented'], etAl: true }), page({ authorCount: 7 }));
		expect(fields).toMatchObject({ authors: ['Ada Invented'], authorCount: 7 });
		expect(fields).not.toHaveProperty('etAl');
	});
});

test('the links are those of all, each once', () => {
	const code = { url: 'https://github.com/invented/goats', kind: 'code' as const };
	const site = { url: 'https://goats.example', kind: 'project' as const };
	const { fields, from } = join(page({ links: [site, { ...code, kind: 'other' }] }), of('index', { links: [code] }));
	expect(fields.links).toEqual([code, site]);
	expect(from['links']).toEqual(['index.json', 'page.txt']);
	expect(join(page(), of('index')).from).not.toHaveProperty('links');
	expect(join(page()).fields).not.toHaveProperty('links');
});

test('each field says its capture, where there are several', () => {
	expect(join(page()).from).toEqual({});
	expect(join(page({ comments: 3 }), of('index', { upvotes: 2 })).from).toEqual({
		title: ['index.json'],
		comments: ['page.txt'],
		upvotes: ['index.json'],
		abstract: ['page.txt'],
	});
});

import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { packFacets, unpackFacets } from '../../src/search/facets.ts';
import { outcomeOf } from '../../src/search/outcome.ts';
import { addressOf, EMPTY_STATE, readState, type SearchState } from '../../src/search/state.ts';

const none = { topic: [], year: [], organization: [], code: [], capture: [] };
const packed = packFacets([
	{ slug: 'lamp-and-bee', date: '2025', comments: 0, filters: { ...none, topic: ['lamps', 'bees'], year: ['2025'] } },
	{
		slug: 'lamp',
		date: '2024-03-14',
		comments: 2,
		filters: { ...none, topic: ['lamps'], year: ['2024'], code: ['yes'] },
	},
	{ slug: 'swarm', date: '', comments: 7, filters: { ...none, topic: ['bees'] } },
]);
// From the oldest, the undated first: swarm, lamp, lamp-and-bee.
const ids = ['c', 'a', 'b'];
const facets = unpackFacets(packed, ids);
const outcome = (state: Partial<SearchState>, found = [...facets.keys()].map((id) => ({ id, isFull: true }))) =>
	outcomeOf({ found: found.map((one) => ({ ...one, score: 1, places: [] })) }, { ...EMPTY_STATE, ...state }, facets);
const include = (value: string, filter: 'topic' | 'code' = 'topic') => ({ filter, value, isExcluded: false });
const exclude = (value: string) => ({ filter: 'topic' as const, value, isExcluded: true });

describe('an outcome', () => {
	test('holds what all filters let through, the newest first where there are no words', () => {
		expect(outcome({}).ids).toEqual(['b', 'a', 'c']);
		expect(outcome({ choices: [include('lamps')] }).ids).toEqual(['b', 'a']);
		expect(outcome({ choices: [include('lamps'), include('bees')] }).ids).toEqual(['b', 'a', 'c']);
		expect(outcome({ choices: [include('lamps'), exclude('bees')] }).ids).toEqual(['a']);
		expect(outcome({ choices: [include('lamps'), include('yes', 'code')] }).ids).toEqual(['a']);
	});

	test('holds all but what is left out where nothing else is asked for', () => {
		const left = new Set(['a']);
		expect(outcomeOf({ found: [], left }, { ...EMPTY_STATE, query: '-lamp' }, facets).ids).toEqual(['b', 'c']);
	});

	test('keeps to a range of dates as far as dates are known', () => {
		expect(outcome({ from: '2024-03' }).ids).toEqual(['b', 'a']);
		expect(outcome({ from: '2024-03-15' }).ids).toEqual(['b']);
		expect(outcome({ to: '2024' }).ids).toEqual(['a']);
		expect(outcome({ from: '2025-06', to: '2025-07' }).ids).toEqual(['b']);
	});

	test('is ordered by relevance, date or comments', () => {
		const found = ['c', 'a', 'b'].map((id) => ({ id, isFull: true }));
		expect(outcome({ query: 'x' }, found).ids).toEqual(['c', 'a', 'b']);
		expect(outcome({ query: 'x', order: 'date' }, found).ids).toEqual(['b', 'a', 'c']);
		expect(outcome({ query: 'x', order: 'comments' }, found).ids).toEqual(['c', 'a', 'b']);
	});

	test('has the papers first of the year that is named beside other words, of those that have everything', () => {
		const found = ['c', 'a', 'b'].map((id) => ({ id, isFull: true }));
		expect(outcome({ query: 'x (2024)' }, found).ids).toEqual(['a', 'c', 'b']);
		expect(outcome({ query: 'x 2024', order: 'date' }, found).ids).toEqual(['b', 'a', 'c']);
		for (const query of ['2024', 'the 2024', 'x 2024 2025', '"x 2024"', 'x-2024'])
			expect(outcome({ query }, found).ids, query).toEqual(['c', 'a', 'b']);
		const part = found.map((one) => ({ ...one, isFull: false }));
		expect(outcome({ query: 'x 2024' }, part).ids).toEqual(['c', 'a', 'b']);
	});

	test('says whether it has everything, a part or nothing', () => {
		const part = [{ id: 'a', isFull: false }];
		expect(outcome({ query: 'x' }, part)).toMatchObject({ match: 'partial', ids: ['a'] });
		expect(outcome({ query: 'x' }, [])).toMatchObject({ match: 'none', ids: [] });
		expect(outcome({ query: 'x' }, [{ id: 'b', isFull: true }, ...part])).toMatchObject({
			match: 'all',
			ids: ['b'],
			partialIds: ['a'],
		});
	});

	test('counts for each filter what its values would bring beside the other filters', () => {
		const { counts } = outcome({ choices: [include('lamps'), include('yes', 'code')] });
		expect(Object.fromEntries(counts?.topic ?? [])).toEqual({ lamps: 1 });
		expect(Object.fromEntries(counts?.code ?? [])).toEqual({ yes: 1 });
		const inLamps = outcome({ choices: [include('lamps')] }).counts?.topic;
		expect(Object.fromEntries(inLamps ?? [])).toEqual({ lamps: 2, bees: 2 });
	});
});

describe('the address', () => {
	test('holds the whole search and nothing else', () => {
		const state: SearchState = {
			query: 'dim lamps',
			choices: [include('lamps'), exclude('bees')],
			from: '2024-03',
			to: '2025',
			order: 'comments',
			isAsTyped: true,
		};
		const address = addressOf(state, 'file:///a/search.html?old=1#x');
		expect(address).toBe(
			'file:///a/search.html?q=dim+lamps&topic=lamps&-topic=bees&from=2024-03&to=2025&sort=comments&typed=1',
		);
		expect(readState(address)).toEqual(state);
	});

	test('is read without what is said twice or contradicts it', () => {
		const { choices } = readState('http://x/search.html?topic=bees&-topic=bees&topic=bees&-topic=lamps&-topic=lamps');
		expect(choices).toEqual([include('bees'), exclude('lamps')]);
	});

	test('is read without what makes no sense', () => {
		expect(readState('http://x/search.html?sort=size&from=yesterday&topic=')).toEqual(EMPTY_STATE);
	});
});

describe('an excerpt', () => {
	const text = `Title here ${Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ')}`;
	const written = (places: number[]): string =>
		excerptOf(text, 2, places)
			.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
			.join('');

	test('shows the words around most of what was found, marked', () => {
		expect(written([62, 64, 5])).toMatch(/^… w54 .* \[w60\] w61 \[w62\] .* …$/);
	});

	test('marks a word without the signs around it', () => {
		const pieces = excerptOf('Title «Bees», (bees) buzz. -- हिन्दी.', 1, [1, 2, 4, 5]);
		expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).toBe(
			'«[Bees]», ([bees]) buzz. [--] [हिन्दी].',
		);
	});

	test('begins with the abstract where only the title has what was found', () => {
		expect(written([0])).toMatch(/^w0 w1 .* …$/);
	});

	test('ends without an ellipsis where the text does', () => {
		expect(written([101])).toMatch(/\[w99\]$/);
	});
});

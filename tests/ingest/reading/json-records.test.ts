import { describe, expect, test } from 'vitest';
import { jsonRecords } from '../../../src/ingest/reading/json-records.ts';

const isRecord = (keys: ReadonlySet<string>, key: string | undefined): boolean => keys.has('title') && key !== 'paper';
const titlesIn = (text: string): unknown[] =>
	jsonRecords(text, isRecord).map(({ value }) => (value ? value['title'] : 'damaged'));

const lamp = { title: 'Lamps {and} "wicks"', authors: [{ name: 'Ada Invented', of: {} }], year: 1 };
const moth = { title: 'Moths \\', note: null };
const both = [lamp.title, moth.title];
const [LAMP, MOTH] = [JSON.stringify(lamp), JSON.stringify(moth)];

describe('records are found', () => {
	test.each([
		['one to a line', `${LAMP}\n\n${MOTH}\n`],
		['on lines that end in commas', `${LAMP},\n${MOTH},\n`],
		['behind a byte order mark', `\uFEFF${LAMP}\r\n${MOTH}`],
		['in a list', JSON.stringify([lamp, moth])],
		['over several lines', JSON.stringify([lamp, moth], null, 4)],
		['in an envelope', JSON.stringify({ status: 'ok', facets: {}, count: 2, data: [lamp, moth], next: null })],
		['in a deep envelope', JSON.stringify({ message: { query: { rows: 2 }, items: [lamp, moth] } }, null, '\t')],
		['in lists by day', JSON.stringify({ '2025-01-10': [lamp], '2025-01-11': [], '2025-01-12': [moth] })],
		['behind a list of other things', JSON.stringify({ columns: [{ name: 'a' }], data: [lamp, moth] })],
		['in two files', `${JSON.stringify([lamp])}${JSON.stringify([moth], null, 2)}`],
		['in envelopes of their own', `${JSON.stringify({ item: lamp })}\n${JSON.stringify({ item: moth })}`],
		['in strings', JSON.stringify({ data: [LAMP, MOTH] })],
		['beside nulls', `[null,${LAMP},null,${MOTH},null]`],
		['behind the words of a program', `HTTP/1.1 200 OK\nCost: 3\n\n[${LAMP},${MOTH}]`],
	])('%s', (_, text) => {
		expect(titlesIn(text)).toEqual(both);
	});

	test('in the spelling of Python', () => {
		const python = String.raw`{'title': "It's", 'none': None, 'is': True, 'name': 'S\xf8ren \U0001f56f \'x\'', 'n': nan}`;
		const value = { title: "It's", none: null, is: true, name: "Søren 🕯 'x'", n: null };
		for (const text of [`[${python}]`, JSON.stringify([python]), `${python}\n`]) {
			expect(jsonRecords(text, isRecord).map((record) => record.value)).toEqual([value]);
		}
	});

	test('at their braces', () => {
		expect(jsonRecords(`[${LAMP}, ${MOTH}]`, isRecord).map(({ start }) => start)).toEqual([1, 3 + LAMP.length]);
	});

	test.each([['[]'], ['{"status":"ok","data":[]}'], ['[null, null]'], ['no JSON at all'], ['']])(
		'not in %s',
		(text) => {
			expect(titlesIn(text)).toEqual([]);
		},
	);
});

describe('a damaged record costs no other', () => {
	const whole = [1, 2, 3, 4].map((number) => ({ title: `No. ${number}`, authors: [{ name: 'A' }, { name: 'B' }] }));
	const layouts: [string, (records: unknown[]) => string][] = [
		['compact', (records) => JSON.stringify(records)],
		['in lines', (records) => records.map((record) => JSON.stringify(record)).join('\n')],
		['in several lines each', (records) => JSON.stringify({ data: records }, null, 2)],
	];
	const damages: [string, (text: string) => string][] = [
		['a lost quotation mark', (text) => text.replace('No. 2"', 'No. 2')],
		['a lost opening one', (text) => text.replace('"No. 2', 'No. 2')],
		['a lost brace inside', (text) => text.replace(/(No\. 2[^}]*)\}/, '$1')],
		['a doubled colon', (text) => text.replace(/: ?"No\. 2/, '::"No. 2')],
		['a cut in the title', (text) => text.replace(/No\. 2".*?(?=\{\s*"title": ?"No\. 3)/s, 'No. ')],
		['a cut before a value', (text) => text.replace(/"No\. 2".*?(?=\{\s*"title": ?"No\. 3)/s, '')],
	];
	const cases = layouts.flatMap(([layout, write]) =>
		damages.map(([damage, harm]) => [damage, layout, write, harm] as const),
	);
	test.each(cases)('%s, %s', (_damage, _layout, write, harm) => {
		const text = harm(write(whole));
		expect(text).not.toBe(write(whole));
		expect(titlesIn(text)).toEqual(['No. 1', 'damaged', 'No. 3', 'No. 4']);
	});

	test.each(layouts)('that is cut off at either end, %s', (_, write) => {
		const text = write(whole);
		expect(titlesIn(text.slice(0, text.indexOf('No. 3') + 2))).toEqual(['No. 1', 'No. 2', 'damaged']);
		expect(titlesIn(text.slice(text.indexOf('No. 2') + 2))).toEqual(['damaged', 'No. 3', 'No. 4']);
	});

	test.each(layouts)('and neither does what stands between, %s', (_, write) => {
		const text = write(whole).replace(/,?\s*\{\s*"title": ?"No\. 3/, ' ??$&');
		expect(titlesIn(text)).toEqual(['No. 1', 'No. 2', 'damaged', 'No. 3', 'No. 4']);
	});

	test('and neither does one that ran into the next', () => {
		expect(titlesIn(`[${LAMP.slice(0, -1)},${MOTH.slice(1)},${MOTH}]`)).toEqual(['damaged', both[1]]);
	});

	test('and an object that is no record is one', () => {
		expect(titlesIn(`${LAMP}\n{"error":"too many requests"}\n${MOTH}`)).toEqual([both[0], 'damaged', both[1]]);
	});
});

test.each([['{'], ['{"a":'], ['{"a":['], ['"'], [String.raw`"\"`], ['[1,'], [`'{"`], ["\"{'a':"]])(
	'a long row of %s comes to an end',
	(unit) => {
		expect(titlesIn(unit.repeat(200_000)).length).toBeLessThan(3);
	},
);

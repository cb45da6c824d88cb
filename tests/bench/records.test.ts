import { expect, test } from 'vitest';
import { ARXIV_ID } from '../../src/model/arxiv-id.ts';
import { captureOf, enoughRecords } from './records.ts';

const LAMPS = { id: '2512.00001', title: 'Lamps', summary: 'They shine.' };
const OIL = { title: 'Oil' };

test('takes no more records than are asked for', () => {
	expect(enoughRecords([LAMPS, OIL], 1)).toEqual([LAMPS]);
});

test('repeats a file that is too small, each time under new titles and ids', () => {
	const records = enoughRecords([LAMPS, OIL], 6);
	expect(records.map(({ title }) => title)).toEqual([
		'Lamps',
		'Oil',
		'Lamps, part 2',
		'Oil, part 2',
		'Lamps, part 3',
		'Oil, part 3',
	]);
	const ids = records.flatMap(({ id }) => id ?? []);
	expect(ids.every((id) => ARXIV_ID.test(id))).toBe(true);
	expect(new Set(ids).size).toBe(3);
	expect(records[2]).toMatchObject({ summary: 'They shine.' });
});

test('a capture has a record a line', () => {
	expect(captureOf([LAMPS, OIL])).toBe(`${JSON.stringify(LAMPS)}\n{"title":"Oil"}\n`);
});

import { expect, test } from 'vitest';
import { ARXIV_ID } from '../../src/model/arxiv-id.ts';
import { inventedRecords } from './invented-records.ts';

const records = inventedRecords(2000);

test('the same number of papers is the same papers', () => {
	expect(inventedRecords(2000)).toEqual(records);
});

test('every paper has a title and an id of its own', () => {
	expect(new Set(records.map(({ title }) => title)).size).toBe(2000);
	expect(new Set(records.map(({ id }) => id)).size).toBe(2000);
	expect(records.every(({ id = '' }) => ARXIV_ID.test(id))).toBe(true);
});

test('the last paper is the newest', () => {
	const days = records.map(({ publishedAt = '' }) => publishedAt);
	expect(days.toSorted()).toEqual(days);
});

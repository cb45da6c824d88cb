import { expect, test } from 'vitest';
import { arxivText } from '../../../src/ingest/formats/arxiv-text/index.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { captureOf } from '../../helpers/ingest.ts';

const read = (text: string) => arxivText.parse(captureOf('page', text), new ProblemLog()).papers;

test.each([
	['a list of references', '[5] arXiv:2611.00001 (2026). Introduces a lamp.\n[6] arXiv:2611.00002v2 | Another Lamp.'],
	[
		'a list of papers',
		'- [arXiv:2611.00001](https://arxiv.org/abs/2611.00001) [[pdf](https://arxiv.org/pdf/2611.00001)] A Lamp',
	],
	['a note', 'Title: On lamps\n\nI have read\narXiv:2611.00001\nand liked it.'],
	['a page as HTML', '<dt>[1] arXiv:2611.00001 [pdf, other]</dt>\n<dd>\nTitle: A Lamp\n</dd>'],
])('%s is no page of arXiv, whatever it names', (_, text) => {
	expect(arxivText.recognises(text)).toBe(false);
});

test('a search that gives the day of a new version tells the month alone', () => {
	const found = (day: string) => `1. arXiv:2411.00007 [pdf, other]\nA Lamp\nAuthors: Ada Invented\nSubmitted ${day}`;
	expect(read(found('15 September, 2026; originally announced November 2024.'))[0]?.date?.text).toBe('2024-11');
	expect(read(found('3 November, 2024; originally announced November 2024.'))[0]?.date?.text).toBe('3 November, 2024');
});

test('a page without a number of its own does not take that of the page above it', () => {
	const page = (number: string) =>
		`${number}\n[Submitted on 3 Nov 2026]\nTitle:A Lamp\nAuthors:Ada Invented\n\nSubmission history\n`;
	expect(read(page('[2611.00001] A Lamp') + page('')).map(({ arxiv }) => arxiv)).toEqual(['2611.00001', undefined]);
});

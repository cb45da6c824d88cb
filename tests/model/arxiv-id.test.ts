import { describe, expect, test } from 'vitest';
import { arxivUrl, readArxivId } from '../../src/model/arxiv-id.ts';

describe('readArxivId', () => {
	test.each([
		['2512.01234', '2512.01234'],
		[' 2512.01234\n', '2512.01234'],
		['0704.0001v3', '0704.0001'],
		['arXiv:1706.03762v5 [cs.CL]', '1706.03762'],
		['arXiv 1706.03762', '1706.03762'],
		['ARXIV: 1706.03762', '1706.03762'],
		['http://arxiv.org/abs/1111.2011v2', '1111.2011'],
		['https://www.arxiv.org/pdf/1111.2011.pdf', '1111.2011'],
		['export.arxiv.org/abs/astro-ph/0601001v1', 'astro-ph/0601001'],
		['oai:arXiv.org:math.GT/0309136', 'math/0309136'],
		['https://huggingface.co/papers/2405.15738#community', '2405.15738'],
		['https://hf-mirror.com/papers/2405.15738', '2405.15738'],
		['https://doi.org/10.48550/arXiv.2303.08774', '2303.08774'],
		['10.48550/ARXIV.2303.08774', '2303.08774'],
	])('%s', (written, id) => {
		expect(readArxivId(written)).toBe(id);
	});

	test.each([
		'',
		'2512',
		'2512.1',
		'2513.01234',
		'10.1145/1706.03762',
		'https://example.org/1706.03762',
		'Lamps/1234567 of',
	])('%j is none', (written) => {
		expect(readArxivId(written)).toBeUndefined();
	});
});

test('an identifier of either form leads to its page', () => {
	expect(arxivUrl('2512.01234')).toBe('https://arxiv.org/abs/2512.01234');
	expect(arxivUrl('math/0309136')).toBe('https://arxiv.org/abs/math/0309136');
});

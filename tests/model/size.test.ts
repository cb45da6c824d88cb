import { expect, test } from 'vitest';
import { sizeInWords } from '../../src/model/size.ts';

test.each([
	[0, '0 bytes'],
	[640, '640 bytes'],
	[1000, '1 KB'],
	[81_499, '81 KB'],
	[999_499, '999 KB'],
	[999_500, '1.0 MB'],
	[3_449_999, '3.4 MB'],
	[999_949_999, '999.9 MB'],
	[999_950_000, '1.0 GB'],
	[1_200_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, words) => {
	expect(sizeInWords(bytes)).toBe(words);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrayHead, endOf, headAt, itemsAt, textAt, textItem } from '../../src/model/cbor.ts';

const bytesOf = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a list of texts', () => {
	test('is read as it was written', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 300 }), (texts) => {
				const bytes = bytesOf(arrayHead(texts.length), ...texts.map(textItem));
				const items = itemsAt(bytes, 0);
				expect(items.slice(0, -1).map((item) => textAt(bytes, item))).toEqual(texts.map((text) => text.toWellFormed()));
				expect(items.at(-1)).toBe(bytes.length);
			}),
		);
	});
});

test('numbers are read and passed over', () => {
	const bytes = Uint8Array.of(0x83, 0x17, 0x19, 0x01, 0x00, 0x38, 0x18);
	expect(itemsAt(bytes, 0)).toEqual([1, 2, 5, 7]);
	expect(headAt(bytes, 2)).toEqual({ kind: 'number', value: 256, end: 5 });
	expect(endOf(bytes, 0)).toBe(7);
	expect(headAt(bytes, 5)).toEqual({ kind: 'negative', value: 24, end: 7 });
});

test('what is cut off, or of another kind, is refused', () => {
	expect(() => itemsAt(Uint8Array.of(0x82, 0x01), 0)).toThrow();
	expect(() => itemsAt(Uint8Array.of(0x61, 0x61), 0)).toThrow('no list');
	expect(() => textAt(Uint8Array.of(0x01), 0)).toThrow('no text');
	expect(() => headAt(Uint8Array.of(0xf4), 0)).toThrow('Found 244 at 0 in a file');
	expect(() => headAt(Uint8Array.of(0x1b, 0, 0, 0, 0, 0, 0, 0, 1), 0)).toThrow('Found 27 at 0 in a file');
});

test.each([
	[23, [0x97]],
	[24, [0x98, 24]],
	[255, [0x98, 255]],
	[256, [0x99, 1, 0]],
	[65_535, [0x99, 255, 255]],
	[65_536, [0x9a, 0, 1, 0, 0]],
	[0x01020304, [0x9a, 1, 2, 3, 4]],
])('a list of %i items begins in as few bytes as it can, and is read back', (items, bytes) => {
	expect([...arrayHead(items)]).toEqual(bytes);
	expect(headAt(arrayHead(items), 0)).toEqual({ kind: 'array', value: items, end: bytes.length });
});

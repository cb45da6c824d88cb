import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrayHead, CborReader, numberItem, textItem } from '../../src/model/cbor.ts';

const bytesOf = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const wholeNumber = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(70_000), fc.nat(0xffffffff));

describe('a list of texts and numbers', () => {
	const items = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), wholeNumber), { maxLength: 300 });
	const itemOf = (value: string | number): Uint8Array =>
		typeof value === 'string' ? textItem(value) : numberItem(value);

	test('is read as it was written', () => {
		fc.assert(
			fc.property(items, (values) => {
				const bytes = bytesOf(arrayHead(values.length), ...values.map(itemOf));
				const reader = new CborReader(bytes);
				expect(reader.array()).toBe(values.length);
				const read = values.map((value) => (typeof value === 'string' ? reader.text() : reader.number()));
				expect(read).toEqual(values.map((value) => (typeof value === 'string' ? value.toWellFormed() : value)));
				expect(reader.at).toBe(bytes.length);
			}),
		);
	});

	test('is passed over, whatever lists are in it', () => {
		fc.assert(
			fc.property(items, wholeNumber, (values, next) => {
				const list = [arrayHead(values.length), ...values.map(itemOf)];
				const reader = new CborReader(bytesOf(arrayHead(2), ...list, ...list, numberItem(next)));
				reader.skip();
				expect(reader.number()).toBe(next);
			}),
		);
	});
});

test('numbers below zero are read', () => {
	const reader = new CborReader(Uint8Array.of(0x20, 0x38, 0x18));
	expect([reader.number(), reader.number()]).toEqual([-1, -25]);
});

test('what is cut off, or of another kind, is refused', () => {
	expect(() => new CborReader(Uint8Array.of(0x82, 0x01)).skip()).toThrow('Found 255 at 2');
	expect(() => new CborReader(Uint8Array.of(0x61, 0x61)).array()).toThrow('expected array');
	expect(() => new CborReader(Uint8Array.of(0x01)).text()).toThrow('expected text');
	expect(() => new CborReader(Uint8Array.of(0x60)).number()).toThrow('expected number or negative');
	expect(() => new CborReader(Uint8Array.of(0x1f)).number()).toThrow();
	expect(() => new CborReader(Uint8Array.of(0xf4)).skip()).toThrow('Found 244 at 0 in a file');
	expect(() => new CborReader(Uint8Array.of(0x1b, 0, 0, 0, 0, 0, 0, 0, 1)).number()).toThrow('Found 27 at 0');
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
	expect(new CborReader(arrayHead(items)).array()).toBe(items);
});
